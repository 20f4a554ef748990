using System.Globalization;
using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>Does to each element what the profile asks, in the items of sequences too, and counts what it did.</summary>
internal sealed class ElementDeidentifier(PseudonymKey key, ProfileOptions options, TextRules rules, int daysBack)
{
    private static readonly DicomTag RoiName = new(0x30060026), RoiNumber = new(0x30060022), TimezoneOffset = new(0x00080201);

    private readonly SortedDictionary<(DicomTag Tag, DeidentificationStep Step), int> steps = [];

    public IReadOnlyDictionary<(DicomTag Tag, DeidentificationStep Step), int> Steps => steps;

    public DicomDataSet Of(DicomDataSet set)
    {
        var cleaned = DicomDataSet.Of(set.Select(element => Of(element, set)).OfType<DicomElement>(), set.CharacterSet);
        return set.HasUndefinedLength ? cleaned.Delimited() : cleaned;
    }

    private DicomElement? Of(DicomElement element, DicomDataSet set)
    {
        if (element.Tag.Element == 0) return null;                      // lengths of groups, retired: they would no longer be right
        if (element.Tag.IsPrivate) return OfPrivate(element, set);
        var rule = ConfidentialityProfile.Find(element.Tag);
        var action = rule?.Under(options) ?? UnlistedAttributes.Action(element);
        return action == ConfidentialityAction.Clean ? Clean(element, set, rule?.Under(ProfileOptions.None) ?? ConfidentialityAction.Remove)
            : Apply(action, element, set);
    }

    private DicomElement? OfPrivate(DicomElement element, DicomDataSet set)
    {
        var isSafe = (options & ProfileOptions.RetainSafePrivate) != 0 && (SafePrivate.Contains(set, element.Tag) || SafePrivate.Reserves(set, element.Tag));
        return isSafe && element is DicomElement.Value ? element : Did(DeidentificationStep.Removed, element, null);
    }

    private DicomElement? Apply(ConfidentialityAction action, DicomElement element, DicomDataSet set) => (action, element) switch
    {
        (ConfidentialityAction.Remove, _) => Did(DeidentificationStep.Removed, element, null),
        (ConfidentialityAction.Empty, DicomElement.Value { IsEmpty: true }) => element,
        (ConfidentialityAction.Empty, DicomElement.Sequence) => Did(DeidentificationStep.Emptied, element, new DicomElement.Sequence(element.Tag, [])),
        (ConfidentialityAction.Empty, _) => Emptied(element),
        (ConfidentialityAction.Dummy, DicomElement.Sequence sequence) =>
            Did(DeidentificationStep.Replaced, sequence, sequence
                with { Items = [.. sequence.Items.Select(item => DicomDataSet.Of(item.Select(inner => Hollow(inner, item)).OfType<DicomElement>(),
                    item.CharacterSet))] }),
        (ConfidentialityAction.Dummy, DicomElement.Bulk) => Did(DeidentificationStep.Replaced, element, DummyValues.Of(element.Tag, element.Vr, 0)),
        (ConfidentialityAction.Dummy, DicomElement.Value value) when Meaning(value) != DicomVr.UI =>
            Did(DeidentificationStep.Replaced, value, DummyValues.Of(value.Tag, value.Vr, value.Bytes.Length)),
        (ConfidentialityAction.Dummy or ConfidentialityAction.NewUid, DicomElement.Value value) => Exchanged(value),
        (_, DicomElement.Sequence sequence) => sequence with { Items = [.. sequence.Items.Select(Of)] },
        (_, DicomElement.Value value) => Kept(value, set),
        _ => element,
    };

    /// <summary>What lies in a sequence of which nothing may stay: codes name institutions and persons as well as names do.</summary>
    private DicomElement? Hollow(DicomElement element, DicomDataSet item) => element switch
    {
        { Tag.IsPrivate: true } => null,
        DicomElement.Value { IsEmpty: true } => element,
        _ => Apply(ConfidentialityAction.Dummy, element, item),
    };

    /// <summary>What stays is looked at all the same.</summary>
    private DicomElement? Kept(DicomElement.Value value, DicomDataSet set) => Meaning(value) switch
    {
        DicomVr.UI when (options & ProfileOptions.RetainUids) == 0 => Exchanged(value),
        DicomVr.UN => Did(DeidentificationStep.Removed, value, null),   // nobody can tell what is in it
        DicomVr.AS when DicomAges.Years(set.Text(value.Tag)) > DicomAges.OldestTold =>
            Did(DeidentificationStep.AgeCapped, value, DummyValues.Text(value.Tag, value.Vr, "090Y")),
        var vr when (vr.HasCharacterSet() || vr == DicomVr.UR) && set.Texts(value.Tag).Any(rules.MayIdentify) => Emptied(value),
        _ => value,
    };

    private DicomElement? Clean(DicomElement element, DicomDataSet set, ConfidentialityAction otherwise)
    {
        if (element is DicomElement.Sequence) return Apply(ConfidentialityAction.Keep, element, set);
        if (element is not DicomElement.Value value) return Apply(otherwise, element, set);
        if (value.IsEmpty) return value;
        var vr = Meaning(value);
        return vr switch
        {
            DicomVr.DA or DicomVr.DT or DicomVr.TM => ShiftedDates.Of(Encoding.Latin1.GetString(value.Bytes.Span), vr, daysBack) is not { } shifted
                ? Apply(otherwise, value, set)
                : vr == DicomVr.TM ? value : Did(DeidentificationStep.DateShifted, value, DummyValues.Text(value.Tag, value.Vr, shifted)),
            _ when value.Tag == TimezoneOffset && set.Text(TimezoneOffset) is ['+' or '-', _, _, _, _] zone && zone[1..].All(char.IsAsciiDigit) => value,
            _ when vr.IsText() && vr is not (DicomVr.PN or DicomVr.UI) => Described(value, vr, set, otherwise),
            _ => Apply(otherwise, value, set),
        };
    }

    private DicomElement? Described(DicomElement.Value value, DicomVr vr, DicomDataSet set, ConfidentialityAction otherwise)
    {
        var (was, cleaned) = (set.Texts(value.Tag), set.Texts(value.Tag).Select(rules.Clean).ToArray());
        if (cleaned.SequenceEqual(was)) return value;
        if (cleaned.Any(text => text.Length > 0) && Bytes(set.CharacterSet, string.Join('\\', cleaned)) is { } bytes)
            return Did(DeidentificationStep.Cleaned, value, new DicomElement.Value(value.Tag, value.Vr, DummyValues.Padded(bytes, vr)));
        return value.Tag == RoiName && set.Integer(RoiNumber) is { } number                     // a region without a name would be lost to a table of features
            ? Did(DeidentificationStep.Cleaned, value, DummyValues.Text(value.Tag, value.Vr, string.Create(CultureInfo.InvariantCulture, $"ROI {number}")))
            : Apply(otherwise, value, set);
    }

    private DicomElement Exchanged(DicomElement.Value value)
    {
        var uids = Encoding.Latin1.GetString(value.Bytes.Span).Split('\\').Select(uid => uid.Trim('\0', ' ')).ToArray();
        if (uids.All(uid => uid.Length == 0 || UidRoots.IsOfStandard(uid))) return value;
        var exchanged = uids.Select(uid => uid.Length == 0 || UidRoots.IsOfStandard(uid) ? uid : key.Uid(uid));
        return Did(DeidentificationStep.UidExchanged, value, DummyValues.Text(value.Tag, DicomVr.UI, string.Join('\\', exchanged)))!;
    }

    private DicomElement? Emptied(DicomElement element) => Did(DeidentificationStep.Emptied, element, new DicomElement.Value(element.Tag, element.Vr, default));

    private DicomElement? Did(DeidentificationStep step, DicomElement element, DicomElement? result)
    {
        steps[(element.Tag, step)] = steps.GetValueOrDefault((element.Tag, step)) + 1;
        return result;
    }

    /// <summary>A text in the data set's own writing; null for one that it cannot say without escape sequences.</summary>
    private static byte[]? Bytes(DicomCharacterSet set, string text) =>
        text.All(char.IsAscii) ? Encoding.ASCII.GetBytes(text) : set.Terms.Count <= 1 ? set.Encode(text) : null;

    private static DicomVr Meaning(DicomElement.Value value) => value.Vr == DicomVr.UN ? DicomDictionary.ImplicitVr(value.Tag) : value.Vr;
}
