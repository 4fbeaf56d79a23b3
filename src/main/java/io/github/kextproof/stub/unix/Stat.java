package io.github.kextproof.stub.unix;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code stat -f FORMAT}, and the line without a format. */
final class Stat {
    private static final Pattern FIELD = Pattern.compile("%([DOUXFS]?)([HML]?)([upgzmacBNilTdrfkb%nt])");
    private static final String USUAL = "%d %i %Sp %l %Su %Sg %r %z \"%Sa\" \"%Sm\" \"%Sc\" \"%SB\" %k %b %f %N";

    private Stat() {}

    static int run(Call call) {
        if (call.operands().isEmpty()) {
            return call.usage(1, "stat [-FlLnqrsx] [-f format] [-t timefmt] [file ...]");
        }
        int status = 0;
        for (String path : call.operands()) {
            try {
                FileFacts facts = FileFacts.of(call.files(), call.real(path));
                String text = formatted(call.value('f').orElse(USUAL), facts, path);
                call.invocation().stdout().print(call.has("n") ? text : text + "\n");
            } catch (NoSuchFileException e) {
                status = call.fail(1, path + ": stat: No such file or directory");
            } catch (IOException e) {
                status = call.fail(path, e);
            }
        }
        return status;
    }

    private static String formatted(String format, FileFacts facts, String path) {
        Matcher field = FIELD.matcher(format);
        StringBuilder text = new StringBuilder();
        while (field.find()) {
            String value = value(
                    field.group(1).equals("S"), field.group(2), field.group(3).charAt(0), facts, path);
            field.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return field.appendTail(text).toString();
    }

    private static String value(boolean asText, String part, char datum, FileFacts facts, String path) {
        return switch (datum) {
            case 'u' -> asText ? facts.owner() : String.valueOf(facts.uid());
            case 'g' -> asText ? facts.group() : String.valueOf(facts.gid());
            case 'z' -> String.valueOf(facts.size());
            case 'p' -> asText ? facts.mode() : mode(part, facts);
            case 'm', 'a', 'c', 'B' ->
                asText
                        ? facts.modifiedInFull()
                        : String.valueOf(facts.modified().getEpochSecond());
            case 'N' -> path;
            case 'T' -> part.equals("H") ? kind(facts) : facts.mode().startsWith("d") ? "/" : "";
            case 'i' -> String.valueOf(facts.inode());
            case 'l' -> String.valueOf(facts.links());
            case 'b' -> String.valueOf(facts.blocks());
            case 'd' -> "16777220";
            case 'k' -> "4096";
            case 'n' -> "\n";
            case 't' -> "\t";
            case '%' -> "%";
            default -> "0";
        };
    }

    private static String mode(String part, FileFacts facts) {
        String type = switch (facts.mode().charAt(0)) {
            case 'd' -> "40";
            case 'c' -> "20";
            case 'l' -> "120";
            default -> "100";
        };
        String low = String.format(Locale.ROOT, "%o", facts.permissions());
        return part.equals("L") ? low : type + String.format(Locale.ROOT, "%03o", facts.permissions());
    }

    private static String kind(FileFacts facts) {
        return switch (facts.mode().charAt(0)) {
            case 'd' -> "Directory";
            case 'c' -> "Character Device";
            case 'l' -> "Symbolic Link";
            default -> "Regular File";
        };
    }
}
