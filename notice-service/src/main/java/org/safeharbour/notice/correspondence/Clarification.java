package org.safeharbour.notice.correspondence;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.notice.NoticeProblem;
import org.safeharbour.notice.clock.Defect;
import org.safeharbour.notice.notice.ClarificationView;
import org.safeharbour.notice.notice.DefectsColumn;
import org.safeharbour.notice.notice.Notice;
import org.safeharbour.notice.notice.NoticeView;

/** A question about everything that a notice lacks; the officer of the authority answers it, once. */
@Entity
@Table(name = "notice_clarification")
class Clarification {
    @Id
    private UUID id;

    // Read by the database and its queries, not here.
    @SuppressWarnings("UnusedVariable")
    private String agency;

    // Read by the database and its queries, not here.
    @SuppressWarnings("UnusedVariable")
    private UUID noticeId;

    private String question;

    @Convert(converter = DefectsColumn.class)
    private List<Defect> defects;

    // Read by the database and its queries, not here.
    @SuppressWarnings("UnusedVariable")
    private String askedBy;

    private Instant askedAt;
    private String answer;
    private List<String> legalBasis;

    // Read by the database and its queries, not here.
    @SuppressWarnings("UnusedVariable")
    private String answeredBy;

    private Instant answeredAt;

    /** For Hibernate. */
    protected Clarification() {}

    Clarification(Notice notice, String question, String person, Instant now) {
        this.id = Ids.next();
        this.agency = notice.agency();
        this.noticeId = notice.id();
        this.question = question;
        this.defects = notice.defects();
        this.askedBy = person;
        this.askedAt = now;
        this.legalBasis = List.of();
    }

    /** @throws Problem 409 when it has been answered */
    void answer(String text, List<String> provisions, String person, Instant now) {
        if (answeredAt != null) {
            throw Problem.of(NoticeProblem.CLARIFICATION_ANSWERED);
        }
        this.answer = text;
        this.legalBasis = List.copyOf(provisions);
        this.answeredBy = person;
        this.answeredAt = now;
    }

    UUID id() {
        return id;
    }

    List<Defect> defects() {
        return List.copyOf(defects);
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    ClarificationView view(Notice notice, List<ClarificationView.Document> documents) {
        var letter = notice.letter();
        return new ClarificationView(
                id,
                question,
                defects.stream().map(NoticeView.DefectView::of).toList(),
                letter.local(askedAt),
                letter.local(answeredAt),
                answer,
                List.copyOf(legalBasis),
                documents);
    }
}
