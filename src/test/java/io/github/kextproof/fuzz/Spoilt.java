package io.github.kextproof.fuzz;

import io.github.kextproof.ssh.Ending;
import io.github.kextproof.ssh.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * What property tests try, so that jqwik can make it smaller: good answers, and what was done to them.
 *
 * <p>Public, because the tests stand beside the parsers that they test.
 */
public final class Spoilt {
    private static final List<Integer> EXITS = List.of(0, 1, 3, 4, 6, 27, 64, 66, 77, 126, 127, 255);
    private static final int MOST_EDITS = 5;

    private record Step(Edit edit, int where, int what) {}

    private Spoilt() {}

    /** Listings of health that nobody has touched. */
    public static Arbitrary<HealthListing> listings() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(HealthListing.READINGS),
                        Arbitraries.of(HealthListing.READINGS),
                        Arbitraries.of(HealthListing.OTHERS).list().ofMaxSize(8),
                        Arbitraries.of(true, false),
                        Arbitraries.of(40, 44))
                .as(HealthListing::new);
    }

    /** What the command of one of {@link Parsers} answers, spoilt; the last answer, if it takes several commands. */
    public static Arbitrary<List<Heard>> answersTo(String parser) {
        Parser known = Parsers.all().stream()
                .filter(each -> each.name().equals(parser))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(parser));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9_999),
                        Arbitraries.integers().between(0, 9),
                        steps(),
                        ending(),
                        Arbitraries.of(true, false))
                .as((good, which, steps, ending, stderr) -> {
                    List<Heard> answers = known.good().apply(new Random(good));
                    List<Heard> spoilt = new ArrayList<>(answers);
                    int at = known.intact() + which % (answers.size() - known.intact());
                    spoilt.set(at, spoilt(answers.get(at), known.words(), steps, ending, stderr));
                    return List.copyOf(spoilt);
                });
    }

    /** Bytes of any kind. */
    public static Arbitrary<Heard> noise() {
        Arbitrary<Output> output =
                Arbitraries.bytes().array(byte[].class).ofMaxSize(300).map(Output::of);
        return Combinators.combine(Arbitraries.of(EXITS), output, output)
                .as((exit, stdout, stderr) -> new Heard(new Ending.Exited(exit), stdout, stderr));
    }

    private static Heard spoilt(Heard good, Vocabulary words, List<Step> steps, Ending ending, boolean atStderr) {
        boolean stderr = good.stdout().size() == 0 || (atStderr && good.stderr().size() > 0);
        Draft draft = new Draft().set((stderr ? good.stderr() : good.stdout()).bytes());
        steps.forEach(step -> step.edit().apply(draft, step.where(), step.what(), words));
        Output spoilt = Output.of(draft.copy());
        Ending end = ending instanceof Ending.Killed ? good.ending() : ending;
        return new Heard(end, stderr ? good.stdout() : spoilt, stderr ? spoilt : good.stderr());
    }

    private static Arbitrary<List<Step>> steps() {
        Arbitrary<Edit> edit = Arbitraries.frequencyOf(
                Tuple.of(200, Arbitraries.of(Edit.small())), Tuple.of(1, Arbitraries.of(Edit.large())));
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 100_000).withoutEdgeCases();
        return Combinators.combine(edit, number, number).as(Step::new).list().ofMaxSize(MOST_EDITS);
    }

    /** Killed stands for: as it was. */
    private static Arbitrary<Ending> ending() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(new Ending.Killed(""))),
                Tuple.of(1, Arbitraries.of(EXITS).map(Ending.Exited::new)));
    }
}
