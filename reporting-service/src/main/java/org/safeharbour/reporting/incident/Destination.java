package org.safeharbour.reporting.incident;

/** Who receives mandatory reports, as in the HTTP contract; what each takes is data ({@link Destinations}). */
enum Destination {
    NCMEC,
    NCRP,
    SJPU,
    NCA
}
