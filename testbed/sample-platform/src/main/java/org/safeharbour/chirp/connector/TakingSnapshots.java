package org.safeharbour.chirp.connector;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.safeharbour.chirp.problem.Bodies;

/** Makes copies of accounts and posts as they are now, suspended and removed ones too. Changes nothing. */
@Singleton
class TakingSnapshots {

    private final Subjects subjects;
    private final Archives archives;
    private final ReadingTargets targets;
    private final Bodies bodies;

    TakingSnapshots(Subjects subjects, Archives archives, ReadingTargets targets, Bodies bodies) {
        this.subjects = subjects;
        this.archives = archives;
        this.targets = targets;
        this.bodies = bodies;
    }

    SnapshotsView take(SnapshotsRequest request) {
        List<TargetName> names = request.items().stream()
                .map(item -> targets.read(item.target()))
                .toList();
        Map<TargetName, Subject> found = subjects.find(names);
        Map<Long, Archive> accounts = archives.ofAccounts(ids(found.values(), false));
        Map<Long, Archive> posts = archives.ofPosts(ids(found.values(), true));
        return new SnapshotsView(IntStream.range(0, names.size())
                .mapToObj(i -> {
                    String actionId = request.items().get(i).actionId();
                    Subject subject = found.get(names.get(i));
                    return subject == null
                            ? SnapshotsView.Item.notFound(actionId)
                            : copy(actionId, (subject.isPost() ? posts : accounts).get(subject.id()));
                })
                .toList());
    }

    private SnapshotsView.Item copy(String actionId, Archive archive) {
        byte[] content = bodies.write(archive);
        return new SnapshotsView.Item(actionId, "OK", "application/json", content, sha256(content));
    }

    private static Collection<Long> ids(Collection<Subject> subjects, boolean posts) {
        return subjects.stream()
                .filter(subject -> subject.isPost() == posts)
                .map(Subject::id)
                .collect(Collectors.toSet());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
