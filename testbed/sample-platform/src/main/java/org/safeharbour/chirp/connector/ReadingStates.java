package org.safeharbour.chirp.connector;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads back in which state targets really are: what is committed, never what was asked for. */
@Singleton
class ReadingStates {

    private final Subjects subjects;
    private final ReadingTargets targets;

    ReadingStates(Subjects subjects, ReadingTargets targets) {
        this.subjects = subjects;
        this.targets = targets;
    }

    StatesView read(StatesRequest request) {
        List<Target> asked =
                request.items().stream().map(StatesRequest.Item::target).toList();
        List<TargetName> names = asked.stream().map(targets::read).toList();
        Map<TargetName, Subject> found = subjects.find(names);
        return new StatesView(IntStream.range(0, asked.size())
                .mapToObj(i -> StatesView.Item.of(asked.get(i), found.get(names.get(i))))
                .toList());
    }
}
