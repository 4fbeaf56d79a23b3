package io.github.kextproof.stub.shell;

import java.util.ArrayList;
import java.util.List;

/** Turns words into arguments: tilde, parameters, substitutions, splitting, file names. */
final class Expander {
    /** Runs a script for what it prints. */
    @FunctionalInterface
    interface Capture {
        String output(String script) throws InterruptedException;
    }

    private final Surroundings surroundings;
    private final ShellState state;
    private final Voice voice;
    private final Capture capture;

    Expander(Surroundings surroundings, ShellState state, Voice voice, Capture capture) {
        this.surroundings = surroundings;
        this.state = state;
        this.voice = voice;
        this.capture = capture;
    }

    /** @throws RefusedException if a pattern matches nothing and the shell minds */
    List<String> arguments(List<Word> words) throws RefusedException, InterruptedException {
        List<String> arguments = new ArrayList<>();
        for (Word word : words) {
            if (isCommandsPath(word)) {
                arguments.add(commandsPath(word.shown().substring(1)));
                continue;
            }
            Fields fields = new Fields();
            expand(word, fields, true);
            for (Fields.Field field : fields.all()) {
                arguments.addAll(matches(field));
            }
        }
        return arguments;
    }

    /** zsh's {@code =ls}. */
    private boolean isCommandsPath(Word word) {
        return voice.dialect() == Dialect.ZSH
                && word.plain().filter(text -> text.matches("=.+")).isPresent();
    }

    private String commandsPath(String name) throws RefusedException {
        return new SearchPath(surroundings.files(), surroundings.programs())
                .find(name, state.get("PATH"), state.directory())
                .orElseThrow(() -> new RefusedException(voice.noCommand(name)));
    }

    /** A word that stays one, as the value of a variable or the target of a redirection does. */
    String single(Word word) throws InterruptedException {
        Fields fields = new Fields();
        expand(word, fields, false);
        return String.join(" ", fields.all().stream().map(Fields.Field::text).toList());
    }

    /** A word that other text is held against; what an expansion gives has no power over zsh. */
    String pattern(Word word) throws InterruptedException {
        StringBuilder pattern = new StringBuilder();
        for (Part part : word.parts()) {
            boolean literal = part.quoted() || (!(part instanceof Part.Text) && voice.dialect() == Dialect.ZSH);
            String text = part instanceof Part.Text characters ? characters.text() : value(part);
            pattern.append(literal ? Glob.escape(text) : text);
        }
        return pattern.toString();
    }

    private void expand(Word word, Fields fields, boolean splits) throws InterruptedException {
        for (int i = 0; i < word.parts().size(); i++) {
            Part part = word.parts().get(i);
            if (part instanceof Part.Text text) {
                literal(text, i == 0, fields);
            } else if (part instanceof Part.Parameter parameter && isAllArguments(parameter)) {
                allArguments(parameter.quoted(), fields);
            } else {
                boolean parameterOfZsh = part instanceof Part.Parameter && surroundings.dialect() == Dialect.ZSH;
                add(value(part), part.quoted(), splits && !parameterOfZsh, fields);
            }
        }
    }

    private void literal(Part.Text text, boolean first, Fields fields) {
        if (text.quoted()) {
            fields.quoted(text.text());
        } else if (first && text.text().startsWith("~")) {
            tilde(text.text(), fields);
        } else {
            fields.unquoted(text.text());
        }
    }

    private void tilde(String text, Fields fields) {
        int slash = text.indexOf('/');
        String name = slash < 0 ? text.substring(1) : text.substring(1, slash);
        String home = name.isEmpty() ? state.get("HOME") : new Account(name, name.equals("root") ? 0 : 501).home();
        fields.quoted(home);
        fields.unquoted(slash < 0 ? "" : text.substring(slash));
    }

    private static void add(String value, boolean quoted, boolean splits, Fields fields) {
        if (quoted) {
            fields.quoted(value);
        } else if (splits) {
            fields.split(value);
        } else if (!value.isEmpty()) {
            fields.quoted(value);
        }
    }

    private String value(Part part) throws InterruptedException {
        if (part instanceof Part.Substitution substitution) {
            return capture.output(substitution.script()).replaceFirst("\n+$", "");
        }
        if (part instanceof Part.Arithmetic arithmetic) {
            return String.valueOf(Sum.of(arithmetic.sum(), state::get));
        }
        Part.Parameter parameter = (Part.Parameter) part;
        String value = value(parameter.name());
        if (parameter.length()) {
            return String.valueOf(value.length());
        }
        return value.isEmpty() && parameter.fallback().isPresent()
                ? single(parameter.fallback().get())
                : value;
    }

    private String value(String name) {
        return switch (name) {
            case "?" -> String.valueOf(state.status());
            case "#" -> String.valueOf(state.arguments().size() - 1);
            case "$" -> "812";
            case "!" -> "";
            case "@", "*" -> String.join(" ", positional());
            default -> name.matches("[0-9]+") ? positional(Integer.parseInt(name)) : state.get(name);
        };
    }

    private String positional(int number) {
        return number < state.arguments().size() ? state.arguments().get(number) : "";
    }

    private List<String> positional() {
        return state.arguments().subList(1, state.arguments().size());
    }

    private static boolean isAllArguments(Part.Parameter parameter) {
        return parameter.name().equals("@") || (parameter.name().equals("*") && !parameter.quoted());
    }

    private void allArguments(boolean quoted, Fields fields) {
        for (int i = 0; i < positional().size(); i++) {
            if (i > 0) {
                fields.endField();
            }
            add(positional().get(i), quoted, true, fields);
        }
    }

    private List<String> matches(Fields.Field field) throws RefusedException {
        if (Glob.isBroken(field.pattern()) && voice.dialect() == Dialect.ZSH) {
            throw new RefusedException(voice.badPattern(field.text()));
        }
        if (!Glob.isMagic(field.pattern())) {
            return List.of(field.text());
        }
        Glob glob = new Glob(surroundings.files(), state.account().name(), state.directory());
        List<String> found = glob.expand(field.pattern());
        if (found.isEmpty() && voice.dialect() == Dialect.ZSH) {
            throw new RefusedException(voice.noMatches(field.text()));
        }
        return found.isEmpty() ? List.of(field.text()) : found;
    }
}
