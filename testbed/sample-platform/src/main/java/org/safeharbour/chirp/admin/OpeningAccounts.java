package org.safeharbour.chirp.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safeharbour.chirp.ChirpConfig;
import org.safeharbour.chirp.account.Handle;
import org.safeharbour.chirp.account.Passwords;
import org.safeharbour.chirp.admin.NewAccounts.Owned;
import org.safeharbour.chirp.admin.NewAccountsRequest.Account;
import org.safeharbour.chirp.admin.NewAccountsRequest.Post;
import org.safeharbour.chirp.media.Drawing;
import org.safeharbour.chirp.media.Media;
import org.safeharbour.chirp.media.Picture;
import org.safeharbour.chirp.problem.Problem;
import org.safeharbour.chirp.problem.ProblemType;

/** Opens accounts with their history, all of them or none. */
@ApplicationScoped
class OpeningAccounts {

    // Drawing takes a millisecond or two each, within the transaction.
    private static final int MOST_PICTURES = 1000;

    private final NewAccounts accounts;
    private final Passwords passwords;
    private final Media media;
    private final Clock clock;
    private final String publicUrl;

    OpeningAccounts(NewAccounts accounts, Passwords passwords, Media media, Clock clock, ChirpConfig config) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.media = media;
        this.clock = clock;
        this.publicUrl = config.publicUrl().toString();
    }

    /** Hashes every password given. Takes its time, so it runs before the transaction. */
    Map<String, String> hash(List<Account> given) {
        return given.parallelStream()
                .filter(account -> account.password() != null)
                .collect(Collectors.toConcurrentMap(
                        Account::handle, account -> passwords.hash(account.password()), (first, second) -> first));
    }

    /** Writes them. A handle or number in use ends it with 409, a reserved or repeated handle with 400. */
    @Transactional
    NewAccountsView open(List<Account> given, Map<String, String> hashes) {
        check(given);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, Long> ids = accounts.add(given, hashes, now);
        List<Owned<Post>> posts = new ArrayList<>();
        given.forEach(
                account -> account.posts().forEach(post -> posts.add(new Owned<>(ids.get(account.handle()), post))));
        List<Long> written = accounts.addPosts(posts, now);
        Map<Long, Long> pictures = media.add(draw(posts, written));
        Iterator<Long> numbers = written.iterator();
        accounts.addLogIns(given.stream()
                .flatMap(account ->
                        account.logIns().stream().map(logIn -> new Owned<>(ids.get(account.handle()), logIn)))
                .toList());
        return new NewAccountsView(given.stream()
                .map(account -> new NewAccountsView.Account(
                        ids.get(account.handle()), account.handle(), postsOf(account, numbers, pictures)))
                .toList());
    }

    private List<NewAccountsView.Post> postsOf(Account account, Iterator<Long> numbers, Map<Long, Long> pictures) {
        return Stream.generate(numbers::next)
                .limit(account.posts().size())
                .map(id -> new NewAccountsView.Post(
                        id,
                        publicUrl + "/" + account.handle() + "/status/" + id,
                        pictures.containsKey(id) ? publicUrl + Media.path(pictures.get(id)) : null))
                .toList();
    }

    private static Map<Long, Picture> draw(List<Owned<Post>> posts, List<Long> numbers) {
        List<Integer> withImage = IntStream.range(0, posts.size())
                .filter(i -> posts.get(i).value().image() != null)
                .boxed()
                .toList();
        if (withImage.size() > MOST_PICTURES) {
            throw Problem.badInput("accounts", "Size");
        }
        return withImage.stream()
                .collect(Collectors.toMap(
                        numbers::get,
                        i -> Drawing.of(posts.get(i).value().image().seed())));
    }

    private static void check(List<Account> given) {
        Set<String> seen = new HashSet<>();
        List<Problem.Fault> faults = IntStream.range(0, given.size())
                .filter(i -> !seen.add(given.get(i).handle())
                        || new Handle(given.get(i).handle()).reserved())
                .mapToObj(i -> new Problem.Fault("accounts[" + i + "].handle", "handle"))
                .limit(20)
                .toList();
        if (!faults.isEmpty()) {
            throw new Problem(ProblemType.BAD_REQUEST, faults);
        }
    }
}
