package org.safeharbour.reporting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.Set;

/** Settings of reporting-service. */
@ConfigMapping(prefix = "safe-harbour.reporting")
public interface ReportingConfig {
    /** Base URL of the platform's connector, without the path {@code /safe-harbour/v1}. */
    URI platformUrl();

    /** Client ids of the services that may ask for snapshot receipts. */
    Set<String> snapshotCallers();

    /** Time to reach the platform. */
    @WithDefault("PT2S")
    Duration platformConnectTimeout();

    /** Time for a whole answer of the platform, its body included. */
    @WithDefault("PT20S")
    Duration platformTimeout();

    /** Largest answer of the platform that is read, in bytes. */
    @WithDefault("67108864")
    @Min(1_048_576)
    @Max(268_435_456)
    int platformMaxAnswer();

    /** Least time that held evidence is kept: 180 days, IT Rules 2021, rule 3(1)(g). */
    @WithDefault("P180D")
    Period leastRetention();

    /** Tries of a hold's target before a person is asked. */
    @WithDefault("12")
    @Min(1)
    int holdTries();

    /** The zone in which days, months and years of the figures begin. */
    @WithDefault("Asia/Kolkata")
    ZoneId figuresZone();

    /** Name of the platform as reports and certificates print it. */
    String platformName();

    /** Disclosures. */
    DisclosureConfig disclosure();

    /** Settings of disclosures. */
    interface DisclosureConfig {
        /** How long a package may be downloaded. */
        @WithDefault("PT72H")
        Duration downloadable();

        /** How long an approval lasts. */
        @WithDefault("PT24H")
        Duration approvalValid();

        /** Above this number of targets two people approve beside the proposer. */
        @WithDefault("50")
        @Min(1)
        int approvedByOneUpTo();

        /** Tries of a target before a person is told that the platform gives no usable answer. */
        @WithDefault("8")
        @Min(1)
        int tries();

        /** Zone in which an agency's plain dates are read: the authorities' own. */
        @WithDefault("Asia/Kolkata")
        ZoneId zone();
    }
}
