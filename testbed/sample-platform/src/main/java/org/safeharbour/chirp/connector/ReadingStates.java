package org.safeharbour.chirp.connector;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

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
        List<TargetName> names = request.items().stream()
                .map(item -> targets.read(item.target()))
                .toList();
        Map<TargetName, Subject> found = subjects.find(names);
        return new StatesView(request.items().stream()
                .map(item -> StatesView.Item.of(item.target(), found.get(targets.read(item.target()))))
                .toList());
    }
}
