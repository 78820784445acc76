package org.safeharbour.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeharbour.gateway.services.Statistics;

class ChartTest {
    private static Statistics.Row row(String key, long figure, boolean imported) {
        return new Statistics.Row(key, figure, 0, 0, 0, 0, imported, null, null);
    }

    @Test
    void standsWhatWasBroughtInOnTopOfOurOwn() {
        var bars = Chart.of(List.of(row("2022", 30, false), row("2022", 10, true))).bars();
        assertThat(bars).extracting(Chart.Bar::imported).containsExactly(false, true);
        var own = bars.getFirst();
        var imported = bars.getLast();
        assertThat(imported.x()).isEqualTo(own.x());
        assertThat(imported.y() + imported.height()).isEqualTo(own.y());
        assertThat(own.height()).isEqualTo(3 * imported.height());
    }

    @Test
    void staysWithinItsDrawing() {
        var rows = new ArrayList<Statistics.Row>();
        for (int i = 0; i < 60; i++) {
            rows.add(row("k" + i, i * 1_234_567L + 1, i % 2 == 0));
        }
        var chart = Chart.of(rows);
        assertThat(chart.groups()).hasSize(40);
        assertThat(chart.bars()).allSatisfy(bar -> {
            assertThat(bar.y()).isGreaterThanOrEqualTo(0);
            assertThat(bar.y() + bar.height()).isLessThanOrEqualTo(chart.floor());
            assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(chart.width());
        });
    }

    @Test
    void isEmptyWithoutFigures() {
        assertThat(Chart.of(List.of()).isEmpty()).isTrue();
        assertThat(Chart.of(List.of(row("2022", 0, false))).isEmpty()).isTrue();
    }
}
