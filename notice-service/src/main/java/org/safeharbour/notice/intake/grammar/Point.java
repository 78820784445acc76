package org.safeharbour.notice.intake.grammar;

/**
 * One marked point of a list.
 *
 * @param number as printed, without brackets and dots; null for a bullet
 * @param from where its marker begins
 * @param textFrom where its text begins
 * @param to where its own text ends (points nested in it may follow)
 */
record Point(String number, int from, int textFrom, int to) {
    String text(String whole) {
        return whole.substring(textFrom, Math.max(textFrom, to));
    }
}
