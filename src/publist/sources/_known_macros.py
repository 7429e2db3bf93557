"""Macros that files use and do not define: those of BibTeX's styles and of IEEEabrv.

A file that was written for ``plain.bst`` may say ``journal = jacm``, one for the IEEE's
style ``journal = IEEE_J_IT``; both get the names from elsewhere. What a file defines
itself comes first.
"""

STYLES = {
    "acmcs": "ACM Computing Surveys",
    "acta": "Acta Informatica",
    "cacm": "Communications of the ACM",
    "ibmjrd": "IBM Journal of Research and Development",
    "ibmsj": "IBM Systems Journal",
    "ieeese": "IEEE Transactions on Software Engineering",
    "ieeetc": "IEEE Transactions on Computers",
    "ieeetcad": "IEEE Transactions on Computer-Aided Design of Integrated Circuits",
    "ipl": "Information Processing Letters",
    "jacm": "Journal of the ACM",
    "jcss": "Journal of Computer and System Sciences",
    "scp": "Science of Computer Programming",
    "sicomp": "SIAM Journal on Computing",
    "tcs": "Theoretical Computer Science",
    "tocs": "ACM Transactions on Computer Systems",
    "tods": "ACM Transactions on Database Systems",
    "tog": "ACM Transactions on Graphics",
    "toms": "ACM Transactions on Mathematical Software",
    "toois": "ACM Transactions on Office Information Systems",
    "toplas": "ACM Transactions on Programming Languages and Systems",
}
TRANSACTIONS = {
    "ac": "Automat. Control", "aes": "Aerosp. Electron. Syst.", "ap": "Antennas Propag.",
    "bme": "Biomed. Eng.", "c": "Comput.", "cad": "Comput.-Aided Design",
    "cas": "Circuits Syst.", "casi": "Circuits Syst. I", "casii": "Circuits Syst. II",
    "casvt": "Circuits Syst. Video Technol.", "com": "Commun.",
    "cst": "Control Syst. Technol.",
    "ed": "Electron Devices", "grs": "Geosci. Remote Sens.", "ie": "Ind. Electron.",
    "ifs": "Inf. Forensics Security", "im": "Instrum. Meas.", "ip": "Image Process.",
    "it": "Inf. Theory", "kde": "Knowl. Data Eng.", "mag": "Magn.", "mi": "Med. Imag.",
    "mc": "Mobile Comput.", "mm": "Multimedia", "mtt": "Microw. Theory Techn.",
    "nn": "Neural Netw.", "ns": "Nucl. Sci.", "pami": "Pattern Anal. Mach. Intell.",
    "pds": "Parallel Distrib. Syst.", "pe": "Power Electron.", "pwrs": "Power Syst.",
    "ra": "Robot. Autom.", "ro": "Robot.", "se": "Softw. Eng.",
    "smc": "Syst., Man, Cybern.",
    "smca": "Syst., Man, Cybern. A", "smcb": "Syst., Man, Cybern. B",
    "smcc": "Syst., Man, Cybern. C", "sp": "Signal Process.",
    "vcg": "Vis. Comput. Graphics",
    "vlsi": "Very Large Scale Integr. (VLSI) Syst.", "vt": "Veh. Technol.",
    "wcom": "Wireless Commun.",
}  # fmt: skip
OTHERS = {
    "ieee_j_coml": "IEEE Commun. Lett.",
    "ieee_j_edl": "IEEE Electron Device Lett.",
    "ieee_j_jsac": "IEEE J. Sel. Areas Commun.",
    "ieee_j_jssc": "IEEE J. Solid-State Circuits",
    "ieee_j_lt": "J. Lightw. Technol.",
    "ieee_j_net": "IEEE/ACM Trans. Netw.",
    "ieee_j_proc": "Proc. IEEE",
    "ieee_j_ptl": "IEEE Photon. Technol. Lett.",
    "ieee_j_qe": "IEEE J. Quantum Electron.",
    "ieee_j_spl": "IEEE Signal Process. Lett.",
    "ieee_j_stsp": "IEEE J. Sel. Topics Signal Process.",
    "ieee_m_c": "Computer",
    "ieee_m_com": "IEEE Commun. Mag.",
    "ieee_m_net": "IEEE Netw.",
    "ieee_m_sp": "IEEE Signal Process. Mag.",
    "ieee_m_wc": "IEEE Wireless Commun.",
}
TEXTS = STYLES | OTHERS
TEXTS |= {f"ieee_j_{key}": f"IEEE Trans. {name}" for key, name in TRANSACTIONS.items()}
"""Names of macros in lower case, and what they stand for."""
