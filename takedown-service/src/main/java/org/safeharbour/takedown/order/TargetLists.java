package org.safeharbour.takedown.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.takedown.TakedownProblem;

/** Reads lists of targets as people have them: a row that cannot be read is reported with its line, the others are taken. */
@ApplicationScoped
class TargetLists {
    private static final String KIND = "kind";
    private static final String VALUE = "value";
    private static final Set<String> HEADERS = Set.of(KIND, VALUE, "type", "account", "handle", "url", "target");

    private final ObjectMapper json;

    TargetLists(ObjectMapper json) {
        this.json = json;
    }

    /** An array of {@code {kind, value}}, or an object whose member {@code targets} is one; lines count its items. */
    List<TargetRow> json(String text) {
        var root = tree(text);
        var items = root != null && root.isObject() && root.size() == 1 ? root.get("targets") : root;
        if (items == null || !items.isArray()) {
            throw Problem.of(CommonProblem.MALFORMED_JSON);
        }
        var rows = new ArrayList<TargetRow>();
        for (var item : items) {
            add(rows, row(rows.size() + 1, item));
        }
        return rows;
    }

    /** One {@code {kind, value}} a line. */
    List<TargetRow> ndjson(String text) {
        var rows = new ArrayList<TargetRow>();
        int line = 0;
        for (var each : text.lines().toList()) {
            line++;
            if (!each.isBlank()) {
                var node = tree(each);
                add(rows, node == null ? TargetRow.defective(line, null, "targets.not-json") : row(line, node));
            }
        }
        return rows;
    }

    /** Columns kind and value (RFC 4180), or one column of names whose kind shows in them; a header line is optional. */
    List<TargetRow> csv(String text) {
        var rows = new ArrayList<TargetRow>();
        var table = CsvTable.read(text);
        for (int i = 0; i < table.size(); i++) {
            var fields = table.get(i).fields();
            boolean header = i == 0 && fields.stream().allMatch(TargetLists::isHeader);
            if (!header && !fields.stream().allMatch(String::isBlank)) {
                add(rows, row(table.get(i).line(), fields));
            }
        }
        return rows;
    }

    private static TargetRow row(int line, List<String> fields) {
        if (fields.size() == 1) {
            return TargetRow.of(line, null, fields.getFirst());
        }
        if (fields.size() != 2) {
            return TargetRow.defective(line, null, "targets.columns");
        }
        return row(line, fields.get(0), fields.get(1));
    }

    private static TargetRow row(int line, JsonNode node) {
        var kind = node.path(KIND);
        var value = node.path(VALUE);
        if (!node.isObject() || node.size() != 2 || !kind.isTextual() || !value.isTextual()) {
            return TargetRow.defective(line, null, "targets.members");
        }
        return row(line, kind.textValue(), value.textValue());
    }

    private static TargetRow row(int line, String kind, String value) {
        for (var known : TargetKind.values()) {
            if (known.name().equalsIgnoreCase(kind.strip())) {
                return TargetRow.of(line, known, value);
            }
        }
        return TargetRow.defective(line, value, "targets.kind");
    }

    private static boolean isHeader(String field) {
        return HEADERS.contains(field.strip().toLowerCase(Locale.ROOT));
    }

    private static void add(List<TargetRow> rows, TargetRow row) {
        if (rows.size() >= AddingTargets.MAX_ROWS) {
            throw Problem.of(TakedownProblem.TOO_MANY_TARGETS, AddingTargets.MAX_ROWS);
        }
        rows.add(row);
    }

    /** Null for what is no JSON. */
    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
