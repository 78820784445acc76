package org.safeharbour.takedown.enforcement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.safeharbour.kit.paging.Page;

/** Asks every platform what it can do; one that does not answer is shown as such. */
@ApplicationScoped
class ReadingConnectors {
    private final Connectors connectors;

    ReadingConnectors(Connectors connectors) {
        this.connectors = connectors;
    }

    Page<ConnectorView> list() {
        return new Page<>(connectors.all().stream().map(ReadingConnectors::view).toList(), null);
    }

    private static ConnectorView view(Connector connector) {
        try {
            var can = connector.capabilities();
            return new ConnectorView(
                    connector.name(),
                    ConnectorView.State.AVAILABLE,
                    can.platform(),
                    can.measures(),
                    can.targetKinds(),
                    Math.min(can.maxBatch(), connector.maxBatch()));
        } catch (ConnectorFailure e) {
            return new ConnectorView(
                    connector.name(),
                    ConnectorView.State.UNREACHABLE,
                    null,
                    List.of(),
                    List.of(),
                    connector.maxBatch());
        }
    }
}
