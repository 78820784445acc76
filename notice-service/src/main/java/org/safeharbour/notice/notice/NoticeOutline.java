package org.safeharbour.notice.notice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;

/** All that staff without the permission child-safety see of a child-safety notice: number, clocks and state. */
public record NoticeOutline(
        UUID id,
        String number,
        NoticeStatus status,
        List<ClockView> clocks,
        @JsonIgnore long version) implements NoticeShown {}
