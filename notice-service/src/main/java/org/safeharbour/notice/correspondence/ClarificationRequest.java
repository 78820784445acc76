package org.safeharbour.notice.correspondence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is asked of the authority; the defects are named by the service itself. */
record ClarificationRequest(@NotBlank @Size(max = 10_000) String question) {}
