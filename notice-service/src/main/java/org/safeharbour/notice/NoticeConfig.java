package org.safeharbour.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** What notice-service must be told beside the kit's own settings. */
@ConfigMapping(prefix = "safe-harbour.notices")
public interface NoticeConfig {
    /** Name of the platform, printed as the letterhead of replies. */
    String platformName();

    /** Postal address in the letterhead, by line. */
    List<String> platformAddress();

    /** How an authority reaches the platform's nodal contact. */
    String platformContact();

    /** Designation of who signs replies; never a person's name. */
    String signatory();

    /** Main host of the platform, for recognising its addresses in letters. */
    String platformHost();

    /** Host of the platform's short links. */
    String shortLinkHost();

    /** Host whose Authentication-Results and Received headers count in forwarded mail. */
    String mailHost();

    /** Zone in which the days of a complaint without an authority count. */
    @WithDefault("Asia/Kolkata")
    ZoneId zone();

    /** Targets in one message to another service. */
    @WithDefault("500")
    @Min(1)
    @Max(500)
    int targetsPerMessage();

    /** Files in one intake. */
    @WithDefault("20")
    @Min(1)
    int filesPerIntake();

    /** Size of one file of an intake, in bytes. */
    @WithDefault("26214400")
    long bytesPerFile();

    /** Size of all files of an intake, in bytes. */
    @WithDefault("104857600")
    long bytesPerIntake();

    /** How long preserved data is kept when a notice does not say (IT Rules 2021 r.3(1)(g): 180 days). */
    @WithDefault("P180D")
    Duration preservation();

    /** How long a person has for a task that no clock of the notice governs. */
    @WithDefault("PT24H")
    Duration taskTime();

    /** How long a new or changed contact or key of the directory waits before anything may rest on it. */
    @WithDefault("PT24H")
    Duration coolDown();

    /** People besides the proposer who must approve a change that pins a key. */
    @WithDefault("2")
    @Min(1)
    @Max(5)
    int keyApprovals();

    /** Client ids of the services that may ask whether a notice still stands. */
    @WithDefault("reporting-service")
    Set<String> standingCallers();
}
