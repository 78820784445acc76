package org.safeharbour.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.kit.time.Ids;

@ApplicationScoped
@Transactional
public class Things {
    private final DataSource database;

    Things(DataSource database) {
        this.database = database;
    }

    public UUID make(String agency, String name) {
        var id = Ids.next();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into thing (id, agency, name) values (?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, agency);
            insert.setString(3, name);
            insert.executeUpdate();
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Optional<String> name(UUID id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select name from thing where id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<String> names(PageRequest page) {
        var after = page.after().map(parts -> parts[0]).orElse("");
        return texts(
                "select name from thing where name > ? and name like 'listed-%' order by name limit " + page.fetch(),
                after);
    }

    /** Agencies of all rows that this transaction may see. */
    public List<String> visibleAgencies() {
        return texts("select distinct agency from thing where name <> ?", "");
    }

    public long count(String name) {
        return texts("select id::text from thing where name = ?", name).size();
    }

    private List<String> texts(String sql, String parameter) {
        var texts = new ArrayList<String>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, parameter);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
