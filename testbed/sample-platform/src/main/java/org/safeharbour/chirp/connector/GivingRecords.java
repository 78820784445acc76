package org.safeharbour.chirp.connector;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.safeharbour.chirp.behaviour.Misbehaving;
import org.safeharbour.chirp.behaviour.Mode;
import org.safeharbour.chirp.problem.Problem;
import org.safeharbour.chirp.problem.ProblemType;

/**
 * Gives data of the people behind accounts and posts: only what was asked, only of the time asked for. Of a post that is its
 * author's sign-up and log-ins, and of the posts that one alone. Changes nothing.
 */
@Singleton
class GivingRecords {

    private static final int FAULTS_SHOWN = 20;
    private static final Set<Category> OF_LOG_INS = Set.of(Category.LOGIN_IPS, Category.DEVICE_IDS);
    private static final Set<Category> OF_POSTS = Set.of(Category.UPLOAD_IP, Category.CONTENT_LIST);

    private final Subjects subjects;
    private final Particulars particulars;
    private final ReadingTargets targets;
    private final Misbehaving misbehaving;

    GivingRecords(Subjects subjects, Particulars particulars, ReadingTargets targets, Misbehaving misbehaving) {
        this.subjects = subjects;
        this.particulars = particulars;
        this.targets = targets;
        this.misbehaving = misbehaving;
    }

    /** One item with whose data it asks for, null where there is nobody. */
    private record Question(RecordsRequest.Item item, Set<Category> categories, Particulars.Wanted wanted) {}

    RecordsView give(RecordsRequest request) {
        check(request);
        List<Question> questions = questions(request.items());
        Map<Long, Particulars.SignUp> signUps = particulars.signUps(asked(questions, question -> true).stream()
                .map(Particulars.Wanted::account)
                .distinct()
                .toList());
        Map<Integer, List<Particulars.LogIn>> logIns =
                particulars.logIns(asked(questions, question -> anyOf(question, OF_LOG_INS)));
        Map<Integer, List<Particulars.Sent>> posts =
                particulars.posts(asked(questions, question -> anyOf(question, OF_POSTS)));
        return new RecordsView(questions.stream()
                .map(question -> question.wanted() == null
                        ? RecordsView.Item.notFound(question.item().recordId())
                        : RecordsView.Item.of(
                                question.item().recordId(),
                                new Answer(
                                                signUps.get(question.wanted().account()),
                                                logIns.getOrDefault(
                                                        question.wanted().place(), List.of()),
                                                posts.getOrDefault(
                                                        question.wanted().place(), List.of()))
                                        .of(question.categories())))
                .toList());
    }

    private List<Question> questions(List<RecordsRequest.Item> items) {
        List<TargetName> names =
                items.stream().map(item -> targets.read(item.target())).toList();
        Map<TargetName, Subject> found = subjects.find(names);
        Map<Long, Long> authors = particulars.authors(found.values().stream()
                .filter(Subject::isPost)
                .map(Subject::id)
                .distinct()
                .toList());
        List<Question> questions = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            RecordsRequest.Item item = items.get(place);
            Subject subject = found.get(names.get(place));
            questions.add(new Question(
                    item, categories(item), subject == null ? null : wanted(place, item, subject, authors)));
        }
        return questions;
    }

    private Set<Category> categories(RecordsRequest.Item item) {
        Set<Category> asked = Category.named(item.categories());
        if (misbehaving.wants(Mode.OVERSHARE, item.target().value())) {
            EnumSet.allOf(Category.class).stream()
                    .filter(category -> !asked.contains(category))
                    .findFirst()
                    .ifPresent(asked::add);
        }
        return asked;
    }

    private static Particulars.Wanted wanted(
            int place, RecordsRequest.Item item, Subject subject, Map<Long, Long> authors) {
        return subject.isPost()
                ? new Particulars.Wanted(place, authors.get(subject.id()), subject.id(), item.from(), item.to())
                : new Particulars.Wanted(place, subject.id(), null, item.from(), item.to());
    }

    private static List<Particulars.Wanted> asked(List<Question> questions, Predicate<Question> which) {
        return questions.stream()
                .filter(question -> question.wanted() != null)
                .filter(which)
                .map(Question::wanted)
                .toList();
    }

    private static boolean anyOf(Question question, Set<Category> categories) {
        return question.categories().stream().anyMatch(categories::contains);
    }

    private static void check(RecordsRequest request) {
        List<Problem.Fault> faults = IntStream.range(0, request.items().size())
                .filter(i -> request.items().get(i).backwards())
                .mapToObj(i -> new Problem.Fault("items[" + i + "].to", "period"))
                .limit(FAULTS_SHOWN)
                .toList();
        if (!faults.isEmpty()) {
            throw new Problem(ProblemType.BAD_REQUEST, faults);
        }
    }
}
