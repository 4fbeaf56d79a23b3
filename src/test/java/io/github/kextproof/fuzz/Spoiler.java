package io.github.kextproof.fuzz;

import io.github.kextproof.ssh.Ending;
import io.github.kextproof.ssh.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes the inputs of a parser: each follows from the seed, the parser and its number alone. */
final class Spoiler {
    private static final List<Edit> SMALL = Edit.small();
    private static final List<Edit> LARGE = Edit.large();
    private static final int[] EXITS = {0, 0, 1, 1, 3, 4, 6, 27, 27, 64, 66, 77, 126, 127, 255};
    /** One input in so many is huge. */
    private static final int HUGE_ONE_IN = 8_000;

    private final long seed;
    private final Draft draft = new Draft();

    Spoiler(long seed) {
        this.seed = seed;
    }

    /** The answers, one of them spoilt; a few stay as they are. */
    List<Heard> input(Parser parser, long number) {
        SplittableRandom random = new SplittableRandom(
                seed ^ (number * 0x9E3779B97F4A7C15L) ^ ((long) parser.name().hashCode() << 20));
        List<Heard> answers = new ArrayList<>(parser.good().apply(random));
        int which = parser.intact() + random.nextInt(answers.size() - parser.intact());
        answers.set(which, spoilt(answers.get(which), parser.words(), random));
        return answers;
    }

    private Heard spoilt(Heard good, Vocabulary words, SplittableRandom random) {
        Ending ending = random.nextInt(5) == 0 ? ending(random) : good.ending();
        if (random.nextInt(20) == 0) {
            return new Heard(ending, noise(random), random.nextBoolean() ? noise(random) : good.stderr());
        }
        boolean atStdout = random.nextInt(8) == 0
                ? good.stdout().size() == 0
                : good.stdout().size() > 0;
        Output spoilt = edited(atStdout ? good.stdout() : good.stderr(), words, random);
        return new Heard(ending, atStdout ? spoilt : good.stdout(), atStdout ? good.stderr() : spoilt);
    }

    private Output edited(Output good, Vocabulary words, SplittableRandom random) {
        draft.set(good.bytes());
        for (int edits = random.nextInt(5); edits > 0; edits--) {
            edit(SMALL, words, random);
        }
        if (random.nextInt(HUGE_ONE_IN) == 0) {
            edit(LARGE, words, random);
        }
        return Output.of(draft.copy());
    }

    private void edit(List<Edit> edits, Vocabulary words, SplittableRandom random) {
        edits.get(random.nextInt(edits.size()))
                .apply(draft, random.nextInt(Integer.MAX_VALUE), random.nextInt(Integer.MAX_VALUE), words);
    }

    private static Ending ending(SplittableRandom random) {
        return random.nextInt(10) == 0
                ? new Ending.Killed("PIPE")
                : new Ending.Exited(EXITS[random.nextInt(EXITS.length)]);
    }

    private static Output noise(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return Output.of(bytes);
    }
}
