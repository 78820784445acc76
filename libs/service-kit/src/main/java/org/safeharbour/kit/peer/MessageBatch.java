package org.safeharbour.kit.peer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a sender posts: messages of many streams, those of one stream in their order. */
public record MessageBatch(
        @NotEmpty @Size(max = Envelope.MAX_BATCH) List<@NotNull @Valid Envelope> messages) {
    public MessageBatch {
        messages = messages == null ? null : List.copyOf(messages);
    }
}
