package io.github.kextproof.macos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.fuzz.Heard;
import io.github.kextproof.fuzz.PreparedShell;
import io.github.kextproof.fuzz.Spoilt;
import io.github.kextproof.fuzz.Verdicts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever a tool prints, nothing is concluded that it did not say; else there is trouble with a message. */
class AnswersPropertyTest {
    private static final int TRIES = 1_000;
    private static final String TEAM = Defender.TEAM_IDENTIFIER;
    private static final String BUNDLE = Defender.BUNDLE_IDENTIFIER;
    private static final ConsoleUser ALICE = new ConsoleUser("alice", 501);

    @Provide
    Arbitrary<List<Heard>> kextutil() {
        return Spoilt.answersTo("kextutil");
    }

    @Provide
    Arbitrary<List<Heard>> kextstat() {
        return Spoilt.answersTo("kextstat");
    }

    @Provide
    Arbitrary<List<Heard>> policy() {
        return Spoilt.answersTo("KextPolicy");
    }

    @Provide
    Arbitrary<List<Heard>> enrollment() {
        return Spoilt.answersTo("profiles status");
    }

    @Provide
    Arbitrary<List<Heard>> profiles() {
        return Spoilt.answersTo("profiles show");
    }

    @Provide
    Arbitrary<List<Heard>> screens() {
        return Spoilt.answersTo("offer");
    }

    @Provide
    Arbitrary<Heard> noise() {
        return Spoilt.noise();
    }

    @Property(tries = TRIES, seed = "27", shrinking = ShrinkingMode.BOUNDED)
    void kextutil_loads_only_without_a_rejection_and_is_refused_only_with_one(@ForAll("kextutil") List<Heard> answers) {
        assertThat(ask(answers, mac -> new Kextutil(mac).load(Defender.KEXT)))
                .allMatch(load -> Verdicts.kextutil(load, answers));
    }

    @Property(tries = TRIES, seed = "27", shrinking = ShrinkingMode.BOUNDED)
    void kextstat_lists_only_what_stands_on_a_line_as_a_whole_word(@ForAll("kextstat") List<Heard> answers) {
        assertThat(ask(answers, mac -> new Kextstat(mac).find(BUNDLE)))
                .allMatch(found -> Verdicts.kextstat(found, answers));
    }

    @Property(tries = TRIES, seed = "27", shrinking = ShrinkingMode.BOUNDED)
    void the_policy_allows_only_with_a_line_of_its_own(@ForAll("policy") List<Heard> answers) {
        assertThat(ask(answers, mac -> new KextPolicy(mac).user(TEAM, BUNDLE)))
                .allMatch(row -> Verdicts.userRow(row, answers));
        assertThat(ask(answers, mac -> new KextPolicy(mac).mdm(TEAM, BUNDLE)))
                .allMatch(row -> Verdicts.mdmRow(row, answers));
    }

    @Property(tries = TRIES, seed = "27", shrinking = ShrinkingMode.BOUNDED)
    void an_enrollment_is_approved_only_in_so_many_words(@ForAll("enrollment") List<Heard> answers) {
        assertThat(ask(answers, mac -> new Profiles(mac).enrollment()))
                .allMatch(enrollment -> Verdicts.enrollment(enrollment, answers));
    }

    @Property(tries = TRIES / 2, seed = "27", shrinking = ShrinkingMode.BOUNDED)
    void profiles_allow_only_teams_that_they_name(@ForAll("profiles") List<Heard> answers) {
        assertThat(ask(answers, mac -> new Profiles(mac).kextPayloads()))
                .allMatch(payloads -> Verdicts.payloads(payloads, answers));
    }

    @Property(tries = TRIES / 2, seed = "27", shrinking = ShrinkingMode.BOUNDED)
    void an_offer_is_shown_only_beside_the_developers_name(@ForAll("screens") List<Heard> answers) {
        assertThat(ask(answers, mac -> new SecurityPane(mac, ALICE).offer(Defender.DEVELOPER)))
                .allMatch(offer -> Verdicts.offer(offer, answers));
    }

    @Property(tries = TRIES, seed = "27", shrinking = ShrinkingMode.BOUNDED)
    void noise_proves_nothing(@ForAll("noise") Heard noise) {
        List<Heard> answers = List.of(noise);

        assertThat(ask(answers, mac -> new KextPolicy(mac).user(TEAM, BUNDLE)))
                .allMatch(row -> Verdicts.userRow(row, answers));
        assertThat(ask(answers, mac -> new Kextstat(mac).find(BUNDLE))).allMatch(Optional::isEmpty);
        assertThat(ask(answers, mac -> new Kextutil(mac).load(Defender.KEXT)))
                .noneMatch(KextLoad.RefusedByPolicy.class::isInstance);
        assertThat(ask(answers, mac -> new Profiles(mac).kextPayloads())).allMatch(List::isEmpty);
    }

    /** The value; nothing if there was trouble, of the kind that this package promises and with a message to print. */
    private static <T> List<T> ask(List<Heard> answers, Function<MacShell, T> question) {
        try {
            return List.of(question.apply(PreparedShell.mac(answers)));
        } catch (MacTrouble trouble) {
            assertThat(trouble.getMessage()).hasSizeLessThan(500).doesNotContain("\n", "\u001B");
            return List.of();
        }
    }
}
