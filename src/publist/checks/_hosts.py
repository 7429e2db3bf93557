"""Hosts of publishers, preprint servers and code, as far as rules must know them.

Written down from general knowledge in 2025: each has answered at https for years and
sends whoever asks at http there. None is asked when a rule runs.
"""

SPEAK_HTTPS = frozenset(
    """
    doi.org dx.doi.org arxiv.org biorxiv.org medrxiv.org chemrxiv.org psyarxiv.com osf.io
    ssrn.com papers.ssrn.com hal.science zenodo.org figshare.com orcid.org
    nature.com science.org sciencemag.org science.sciencemag.org pnas.org cell.com
    sciencedirect.com linkinghub.elsevier.com elsevier.com thelancet.com
    link.springer.com springer.com biomedcentral.com
    onlinelibrary.wiley.com wiley.com tandfonline.com journals.sagepub.com
    academic.oup.com global.oup.com cambridge.org
    pubs.acs.org pubs.rsc.org pubs.aip.org aip.scitation.org journals.aps.org link.aps.org
    iopscience.iop.org royalsocietypublishing.org annualreviews.org degruyter.com
    ieeexplore.ieee.org computer.org dl.acm.org acm.org epubs.siam.org siam.org ams.org
    mdpi.com frontiersin.org journals.plos.org
    elifesciences.org f1000research.com peerj.com jci.org jneurosci.org rupress.org
    ncbi.nlm.nih.gov pubmed.ncbi.nlm.nih.gov pubmed.gov europepmc.org
    proceedings.mlr.press jmlr.org openreview.net papers.nips.cc proceedings.neurips.cc
    papers.neurips.cc openaccess.thecvf.com aclanthology.org aclweb.org aaai.org
    ojs.aaai.org ceur-ws.org usenix.org ijcai.org
    jstor.org projecteuclid.org semanticscholar.org researchgate.net scholar.google.com
    github.com gitlab.com bitbucket.org huggingface.co youtube.com youtu.be vimeo.com
    en.wikipedia.org wikipedia.org drive.google.com docs.google.com dropbox.com
    """.split()
)
"""Without ``www.``."""
