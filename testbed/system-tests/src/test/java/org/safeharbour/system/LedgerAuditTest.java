package org.safeharbour.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.ledger.LedgerAudit;
import org.safeharbour.kit.ledger.LedgerObligation;

/** After everything that was done to the house: every row has its entry and every entry its row, from the first day on. */
@Order(Integer.MAX_VALUE - 1)
class LedgerAuditTest {
    private static final String REGISTRY = "src/main/resources/META-INF/safe-harbour/ledger-obligations.txt";

    private final Stack stack = Stack.shared();

    @ParameterizedTest
    @ValueSource(strings = {"notice", "takedown", "reporting"})
    void rowsAndEntriesFit(String service) throws IOException {
        var obligations = new ArrayList<>(obligations("libs/service-kit"));
        obligations.addAll(obligations(service + "-service"));
        assertThat(obligations).hasSizeGreaterThan(1);
        var sql = Sql.on(new SuperuserSource(stack.local().postgres(), service));
        assertThat(new LedgerAudit(sql, obligations).findings(LedgerAudit.FROM_THE_BEGINNING))
                .isEmpty();
    }

    private static List<LedgerObligation> obligations(String module) throws IOException {
        return Files.readAllLines(Project.root().resolve(module).resolve(REGISTRY)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(LedgerObligation::parse)
                .toList();
    }
}
