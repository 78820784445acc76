package org.safeharbour.notice.intake.grammar;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One text of a letter (the mail's own, or that of an annexed document) read as if it were the letter. */
final class ReadText {
    private static final Pattern CLOSING = Pattern.compile(
            "(?im)^[ \\t]*(?:[\\p{L}\\p{M} ]{2,14}\\s*/\\s*)?(?:yours\\b|sincerely|faithfully|(?:with |warm |best |kind )?regards|thanking you|thank you|sd/?-|\\(?sd\\.?\\)|\\(?digitally signed|\\(?by order|signed\\b|भवदीय|भवदीया|सादर|hochachtungsvoll|mit freundlichen)[^\\n]{0,60}$");
    private static final int TAIL = 1_500;

    private final String text;
    private final Conversation conversation;
    private final LetterText source;
    private final Letterhead parts;
    private final List<Found<Demands.Asked>> demands;
    private final List<LegalBasis> cited;
    private final String signature;
    private final Authority authority;

    ReadText(LetterText source, boolean forwarded, String senderName, Circumstances circumstances) {
        this.source = source;
        this.conversation = Conversation.of(LetterText.readable(source.all()), forwarded);
        this.text = conversation.text();
        String letter = text.isBlank() ? text : text.substring(start(text));
        int offset = text.length() - letter.length();
        Letterhead found = Letterhead.of(letter);
        this.parts = new Letterhead(found.head(), found.issuer(), found.bodyTo() + offset);
        this.demands = Demands.in(text.substring(0, parts.bodyTo()), circumstances.platform());
        this.cited = LegalBases.in(text);
        this.signature = signature();
        String name = conversation.from() == null ? senderName : conversation.fromName();
        this.authority = new Authorities(circumstances.agencies()).in(parts.issuer(), signature, name);
    }

    private static int start(String text) {
        return text.length() - text.stripLeading().length();
    }

    private int offset() {
        return start(text);
    }

    /** What stands below the last demand: from the closing words if there are any. */
    private String signature() {
        int from = demands.isEmpty()
                ? Math.max(0, parts.bodyTo() - TAIL)
                : demands.getLast().to();
        String tail = text.substring(Math.min(from, parts.bodyTo()), parts.bodyTo());
        Matcher closing = CLOSING.matcher(tail);
        int at = -1;
        while (closing.find()) {
            at = closing.start() > 0 || at < 0 ? closing.start() : at;
            if (!closing.group().strip().startsWith("(")) {
                break;
            }
        }
        boolean above = at >= 0 && tail.substring(at).strip().lines().count() <= 2;
        String cut = at < 0 || above ? tail : tail.substring(at);
        return cut.length() > TAIL ? cut.substring(cut.length() - TAIL) : cut;
    }

    /** How much of a letter this is: the text that scores highest is the letter. */
    int weight() {
        return 2 * demands.size()
                + (reference("").isPresent() ? 2 : 0)
                + (powers().isEmpty() ? 0 : 2)
                + (authority.name() == null ? 0 : 1);
    }

    String text() {
        return text;
    }

    Conversation conversation() {
        return conversation;
    }

    Authority authority() {
        return authority;
    }

    List<Found<Demands.Asked>> demands() {
        return demands;
    }

    List<LegalBasis> cited() {
        return cited;
    }

    List<LegalBasis> powers() {
        return cited.stream().filter(LegalBasis::isPower).toList();
    }

    Optional<Found<String>> reference(String subject) {
        return References.own(parts.head(), subject).map(found -> found.from() < 0 ? found : moved(found));
    }

    Optional<Found<LocalDate>> issuedOn() {
        String tail = signature.length() > 600 ? signature.substring(0, 600) : signature;
        int tailAt = text.lastIndexOf(tail);
        Optional<Found<LocalDate>> found = IssueDates.in(parts.head(), tail);
        boolean inHead = found.isPresent()
                && found.get().to() <= parts.head().length()
                && parts.head()
                        .substring(found.get().from(), found.get().to())
                        .equals(text.substring(
                                offset() + found.get().from(),
                                offset() + found.get().to()))
                && Dates.of(parts.head()
                                .substring(found.get().from(), found.get().to()))
                        != null;
        return found.map(
                date -> inHead ? moved(date) : new Found<>(date.value(), tailAt + date.from(), tailAt + date.to()));
    }

    private <T> Found<T> moved(Found<T> found) {
        return new Found<>(found.value(), found.from() + offset(), found.to() + offset());
    }

    Optional<Rank> rank() {
        return Ranks.of(signature);
    }

    Set<DemandType> types() {
        Set<DemandType> types = EnumSet.noneOf(DemandType.class);
        demands.forEach(found -> types.add(found.value().clause().type()));
        return types;
    }

    Place place(Found<?> found) {
        return source.place(found.from(), found.to());
    }

    /** The text that may name targets: all of it but what is quoted. */
    String targetText() {
        String whole = source.all();
        return text.length() >= whole.length()
                ? text
                : whole.length() > text.length() && text.length() >= 120_000 ? whole : text;
    }
}
