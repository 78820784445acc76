package org.safeharbour.takedown.enforcement;

/**
 * How small the company is in which a target is tried again after a call failed that it was in. One target that the platform
 * cannot digest must not hold the others: what failed together is tried in tenths, down to one by one. When very many are
 * suspected it was an outage: each batch that is answered then lowers the degree of those that wait.
 */
final class Suspicion {
    /** At this degree and above a claim takes one target. */
    static final int ALONE = 3;

    private static final int PART = 10;

    private Suspicion() {}

    /**
     * The least degree at which a claim takes no more than a tenth of what failed together.
     *
     * @param together how many targets were in the call
     * @param atMost how many a claim takes at degree 0; each degree takes a tenth
     */
    static int after(int together, int atMost) {
        int wanted = Math.max(1, together / PART);
        int degree = 0;
        for (int size = atMost; size > wanted && degree < ALONE; size /= PART) {
            degree++;
        }
        return degree;
    }
}
