namespace OpenRadiomics.Checks;

/// <summary>Words that protocols, series and regions of interest are described with, besides <see cref="PlainWords"/>.</summary>
internal static class ProtocolWords
{
    private static readonly HashSet<string> All = new(StringComparer.OrdinalIgnoreCase);

    static ProtocolWords()
    {
        foreach (var word in (Sequences + Scans + Regions + Roles).Split(' ', StringSplitOptions.RemoveEmptyEntries)) All.Add(word);
    }

    public static bool Contains(string word) => All.Contains(word);

    private const string Sequences =
        " ac nac attn corr corrected uncorrected adc ax axi bolus br cc cine cor cta ctac dce delay dixon dual dwi dyn dynamic early ecg epi fast fat fatsat fb fbp ffe fgre filt fine"
        + " flair flash free breathing fs fse fspgr gd gre haste hd hires hr inspiration expiration insp exp inphase inv ir iterative late lava localizer localiser lowdose low dose maps mdc mip mpr mprage multi"
        + " opp out of per perf perfusion pd pdw phases plain qc quick recon reconstruction resp respiratory rf sag sagittal se sense sharp single slab smooth space spair spgr spin echo"
        + " std standard stir swi system t1w t2w t1ce t1gd test thick thin thrive tof tra trans transversal tse turbo ultra vibe view vol wb wholebody without with w wo";

    private const string Scans =
        " fused fusion petct planning plan simulation sim treatment verification scout topogram surview routine screening restaging staging diagnostic therapy"
        + " radiotherapy radiation rt oncology dataset series set sets part parts type all and for from in on to the no non first second third last level levels average avg ave max min mean";

    private const string Regions =
        " abd abdo airway airways anal aortic arm arms atrium axilla axillary bile bowel brachial plexus bronchi calvarium cardiac carina caecum cecum cervical chin circle cochlea clavicle coeliac coronary cricoid"
        + " duct duodenum ear ears external face facial fossa gallbladder gland glands glottis gluteus groin gum humerus hilum hilar ileum iliac inguinal jaw jejunum joint knee lad lacrimal leg legs lobe lobes lips lumbar"
        + " macula mandible mastoid maxilla mediastinum mediastinal mouth nasal nasopharynx nose oral cavity orbit oropharynx hypopharynx ovary ovaries palate parotids penilebulb penis penile bulb pericardium pharynx"
        + " pituitary pleura pleural pulmonary retina rectosigmoid sacrum scalp seminal vesicle vesicles shoulder sigmoid sinus skull small large bowel spinalcord spines supraglottic submandibular"
        + " submand submandibulars sternum temporal lobe testis testes thyroid tibia tonsil tonsils tooth teeth ureter urethra uterus cervix vagina vein vena cava vessel vessels vulva wall wrist ankle foot hand hip hips"
        + " lt rt l r li re bilat bilateral sup inf ant post prox dist med lat";

    private const string Roles =
        " gtv gtvp gtvn gtvt ctv ctvp ctvn itv ptv igtv prv ring margin avoid avoidance isocenter isocentre poi marker markers fiducial fiducials couch table support body contour contours structure structures rtss"
        + " sphere background bg bkg reference manual auto automatic semi semiautomatic edited approved reviewed draft necrotic enhancing nonenhancing viable solid cystic boost bed"
        + " tumorbed tumourbed tumorvolume nodal involved delineation";
}
