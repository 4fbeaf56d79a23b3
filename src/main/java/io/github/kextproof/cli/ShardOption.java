package io.github.kextproof.cli;

import io.github.kextproof.inventory.Shard;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --shard}, as several commands take it. */
final class ShardOption {
    @Option(
            names = "--shard",
            paramLabel = "K/N",
            converter = Part.class,
            description =
                    "Only the Macs of the K-th of N shards, such as 3/8; a Mac's shard follows from its name alone,"
                            + " and is taken of what --mac chose.")
    private @Nullable Shard shard;

    Optional<Shard> shard() {
        return Optional.ofNullable(shard);
    }

    /** {@code K/N} in digits, and nothing around them. */
    static final class Part implements ITypeConverter<Shard> {
        private static final Pattern FORM = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");
        private static final String EXPECTED =
                "\n  expected   K/N: the K-th of N shards, K from 1 to N, N from 1 to " + Shard.MOST;

        @Override
        public Shard convert(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new TypeConversionException(
                        "'" + text + "' is no shard" + EXPECTED + "\n  perhaps    write 3/8 for the third of eight");
            }
            int number = Integer.parseInt(form.group(1));
            int count = Integer.parseInt(form.group(2));
            if (count < 1 || count > Shard.MOST) {
                throw new TypeConversionException("'" + text + "': there cannot be " + count + " shards" + EXPECTED
                        + "\n  perhaps    write 3/8 for the third of eight");
            }
            if (number < 1 || number > count) {
                throw new TypeConversionException("'" + text + "': there is no shard " + number + " of " + count
                        + EXPECTED + "\n  perhaps    " + hint(number, count));
            }
            return new Shard(number, count);
        }

        /** Many CI servers count their parallel jobs from 0. */
        private static String hint(int number, int count) {
            return number == 0
                    ? "shards are counted from 1: where a scheduler counts from 0, add 1"
                    : "write " + count + "/" + count + " for the last one";
        }
    }
}
