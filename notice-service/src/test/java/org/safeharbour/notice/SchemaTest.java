package org.safeharbour.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.database.Sql;

@QuarkusTest
class SchemaTest {
    @Inject
    DataSource database;

    @Test
    void everyTableWithAnAgencyHidesForeignRowsEvenFromItsOwner() {
        var open = Sql.on(database).list("""
                        select c.relname from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency' and not a.attisdropped
                        where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
                          and not (c.relrowsecurity and c.relforcerowsecurity
                                   and exists (select 1 from pg_policy p where p.polrelid = c.oid))
                        """, row -> row.getString(1));
        assertThat(open).isEmpty();
    }

    @Test
    void nothingIsGrantedOnAPartition() {
        var granted = Sql.on(database).list("""
                        select c.relname from pg_class c
                        where c.relispartition and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                          and has_table_privilege(current_user, c.oid, 'select, insert, update, delete')
                        """, row -> row.getString(1));
        assertThat(granted).isEmpty();
    }

    @Test
    void whoForgetsToSayWhoAsksSeesNothing() {
        House.file("analyst", House.notice(House.reference()));
        assertThat(Sql.on(database).first("select count(*) from notice", row -> row.getLong(1)))
                .contains(0L);
    }
}
