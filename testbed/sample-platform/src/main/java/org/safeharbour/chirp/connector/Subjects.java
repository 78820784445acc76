package org.safeharbour.chirp.connector;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.safeharbour.chirp.account.Handle;
import org.safeharbour.chirp.database.Database;

/** The accounts and posts behind targets, found and changed by the batch. */
@Singleton
class Subjects {

    private static final String ACCOUNTS = """
            select id, handle, suspended, frozen, state_since, state_action from account
            where handle = any(?) or id = any(?) order by id""";

    private static final String POSTS = """
            select p.id, a.handle, p.removed, p.state_since, p.state_action
            from post p join account a on a.id = p.account_id where p.id = any(?) order by p.id""";

    private final Database database;

    Subjects(Database database) {
        this.database = database;
    }

    /** Finds what exists; a name without a subject is missing from the map. */
    Map<TargetName, Subject> find(Collection<TargetName> names) {
        return find(names, "", "");
    }

    /** Finds and locks until the end of the transaction, always in the order of ids so that batches cannot deadlock. */
    Map<TargetName, Subject> hold(Collection<TargetName> names) {
        return find(names, " for no key update", " for no key update of p");
    }

    /** Writes back what changed. */
    void save(Collection<Subject> subjects) {
        List<Subject> accounts = changed(subjects, subject -> !subject.isPost());
        List<Subject> posts = changed(subjects, Subject::isPost);
        if (!accounts.isEmpty()) {
            database.update(
                    """
                    update account set suspended = u.suspended, frozen = u.frozen,
                      state_since = u.since, state_action = u.action
                    from unnest(?, ?, ?, ?::timestamptz[], ?) as u(id, suspended, frozen, since, action)
                    where account.id = u.id""",
                    ids(accounts),
                    flags(accounts, Measure.BLOCK_ACCOUNT),
                    flags(accounts, Measure.FREEZE),
                    sinces(accounts),
                    actions(accounts));
        }
        if (!posts.isEmpty()) {
            database.update("""
                    update post set removed = u.removed, state_since = u.since, state_action = u.action
                    from unnest(?, ?, ?::timestamptz[], ?) as u(id, removed, since, action) where post.id = u.id""", ids(posts), flags(posts, Measure.REMOVE_CONTENT), sinces(posts), actions(posts));
        }
    }

    private Map<TargetName, Subject> find(Collection<TargetName> names, String lockAccounts, String lockPosts) {
        Set<String> handles = new java.util.TreeSet<>();
        Set<Long> ids = new java.util.TreeSet<>();
        Set<Long> posts = new java.util.TreeSet<>();
        for (TargetName name : names) {
            switch (name) {
                case TargetName.ByHandle account -> handles.add(account.handle().value());
                case TargetName.ById account -> ids.add(account.id());
                case TargetName.Post post -> posts.add(post.id());
                case TargetName.NotUnderstood unknown -> {} // its reason is the answer
            }
        }
        Map<TargetName, Subject> found = new HashMap<>();
        if (!handles.isEmpty() || !ids.isEmpty()) {
            database.query(
                            ACCOUNTS + lockAccounts,
                            Subjects::account,
                            handles.toArray(String[]::new),
                            ids.toArray(Long[]::new))
                    .forEach(account -> {
                        found.put(new TargetName.ByHandle(new Handle(account.handle())), account);
                        found.put(new TargetName.ById(account.id()), account);
                    });
        }
        if (!posts.isEmpty()) {
            database.query(POSTS + lockPosts, Subjects::post, (Object) posts.toArray(Long[]::new))
                    .forEach(post -> found.put(new TargetName.Post(new Handle(post.handle()), post.id()), post));
        }
        return found;
    }

    private static Subject account(ResultSet row) throws SQLException {
        EnumSet<Measure> inForce = EnumSet.noneOf(Measure.class);
        if (row.getBoolean("suspended")) {
            inForce.add(Measure.BLOCK_ACCOUNT);
        }
        if (row.getBoolean("frozen")) {
            inForce.add(Measure.FREEZE);
        }
        return Subject.account(
                row.getLong("id"),
                row.getString("handle"),
                inForce,
                Database.instant(row, "state_since"),
                row.getString("state_action"));
    }

    private static Subject post(ResultSet row) throws SQLException {
        return Subject.post(
                new TargetName.Post(new Handle(row.getString("handle")), row.getLong("id")),
                row.getBoolean("removed") ? Set.of(Measure.REMOVE_CONTENT) : Set.of(),
                Database.instant(row, "state_since"),
                row.getString("state_action"));
    }

    private static List<Subject> changed(Collection<Subject> subjects, Predicate<Subject> which) {
        return subjects.stream()
                .filter(Subject::changed)
                .filter(which)
                .distinct()
                .toList();
    }

    private static Long[] ids(List<Subject> subjects) {
        return subjects.stream().map(Subject::id).toArray(Long[]::new);
    }

    private static Boolean[] flags(List<Subject> subjects, Measure measure) {
        return subjects.stream().map(subject -> subject.has(measure)).toArray(Boolean[]::new);
    }

    private static String[] sinces(List<Subject> subjects) {
        return subjects.stream().map(subject -> subject.since().toString()).toArray(String[]::new);
    }

    private static String[] actions(List<Subject> subjects) {
        return subjects.stream().map(Subject::actionId).toArray(String[]::new);
    }
}
