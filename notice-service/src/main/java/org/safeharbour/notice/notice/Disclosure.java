package org.safeharbour.notice.notice;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;

/**
 * What the disclosure for a demand came to, as reporting-service says.
 *
 * @param released names of the categories of data in the package
 * @param refused those that were asked for and are not in it
 * @param packageSha256 hex, once there is a package
 */
@Embeddable
public record Disclosure(
        @Enumerated(EnumType.STRING) @Column(name = "disclosure_status")
        Status status,

        @Column(name = "disclosure_at") Instant at,
        @Column(name = "disclosure_released") List<String> released,

        @Convert(converter = RefusalsColumn.class) @Column(name = "disclosure_refused", columnDefinition = "text")
        List<Refusal> refused,

        @Column(name = "disclosure_sha256") String packageSha256) {

    /** Where it stands. */
    public enum Status {
        /** The sealed package waits for the officer. */
        READY,
        /** Nothing is released. */
        REFUSED,
        /** Nobody fetched it in time. */
        EXPIRED,
        /** The officer has it. */
        DOWNLOADED
    }

    /** A category that is not released, and why, in a coded word. */
    public record Refusal(DataCategory category, String ground) {}

    /** The newer word; what happens to a package does not change what is in it. */
    Disclosure followedBy(Disclosure next) {
        boolean decides = next.status == Status.READY || next.status == Status.REFUSED;
        return decides ? next : new Disclosure(next.status, next.at, released, refused, packageSha256);
    }

    static class RefusalsColumn implements AttributeConverter<List<Refusal>, String> {
        private static final TypeReference<List<Refusal>> REFUSALS = new TypeReference<>() {};

        @Override
        public String convertToDatabaseColumn(List<Refusal> refusals) {
            return refusals == null ? null : JsonText.write(refusals);
        }

        @Override
        public List<Refusal> convertToEntityAttribute(String text) {
            return text == null ? null : JsonText.read(text, REFUSALS);
        }
    }
}
