namespace OpenRadiomics.Checks;

/// <summary>Words of imaging, anatomy, studies and institutions: where they stand, a text speaks of something else than a person.</summary>
internal static class PlainWords
{
    private static readonly HashSet<string> All = new(StringComparer.OrdinalIgnoreCase);

    static PlainWords()
    {
        foreach (var word in (Imaging + Anatomy + Study + Institutions).Split(' ', StringSplitOptions.RemoveEmptyEntries)) All.Add(word);
    }

    public static bool Contains(string word) => All.Contains(word);

    private const string Imaging =
        " ct cbct mr mri mra pet pt spect us xr cr dx mg image images img scan scans series seg segs segmentation segmentations mask masks label labels roi rois rtstruct struct volume"
        + " dicom nifti nii nrrd axial coronal sagittal native contrast enhanced arterial venous delayed portal phase gated gating t1 t2 t1w t2w flair dwi adc swi dce fdg suv hu sample"
        + " original resampled interpolated smoothed filtered registered aligned cropped bone soft tissue kernel window slice slices left right upper lower anterior posterior superior"
        + " inferior lateral medial central proximal distal feature features radiomics texture shape intensity histogram glcm glrlm glszm ngtdm gldm gldzm table values settings phantom"
        + " digital isotropic anisotropic atlas template brainmask pre post baseline followup copy final new old raw data file output input result results default version"
        + " method methods model algorithm filter transform criterion score scale grade index test map curve plot coefficient distance matrix zeiss storz anonymous anonymised anonymized deidentified"
        + " unknown none null nan not available supine prone position feet head first ";

    private const string Anatomy =
        " brain lung lungs liver kidney kidneys heart breast prostate rectum rectal colon spleen pancreas stomach esophagus oesophagus bladder bone bones spine spinal cord muscle skin"
        + " lymph node nodes thorax chest abdomen abdominal pelvis pelvic neck head eye eyes lens optic nerve chiasm brainstem cerebellum hippocampus artery vein aorta trachea bronchus"
        + " tumor tumour tumors tumours lesion lesions nodule nodules mass metastasis metastases cancer carcinoma sarcoma lymphoma glioma glioblastoma adenocarcinoma squamous cell gtv ctv"
        + " ptv itv oar edema oedema necrosis core whole cyst disease syndrome stage primary secondary recurrence body femur sternum rib ribs vertebra tongue parotid larynx ventricle ";

    private const string Study =
        " patient patients pat subject subjects sub ses session case cases control controls study studies trial cohort group arm site centre center train training validation test testing"
        + " internal external fold set dataset reader readers rater observer observers expert annotator repeat retest visit timepoint time day week month year date id identifier"
        + " number no nr code name study phase protocol healthy volunteer male female other yes no true false consensus intra inter average mean ";

    private const string Institutions =
        " hospital hospitals university universität universiteit université universita clinic clinics klinik klinikum institute institut college school department medical medicine health"
        + " foundation society company inc ltd gmbh siemens philips healthineers toshiba canon hitachi medtronic general electric healthcare systems street saint st ";
}
