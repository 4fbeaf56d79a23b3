package io.github.kextproof.stub.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParserTest {
    @Test
    void and_and_or_bind_from_the_left() throws SyntaxException {
        assertThat(Parser.parse("a && b || c", 1))
                .isEqualTo(new Node.Conditional(
                        new Node.Conditional(command("a"), true, command("b")), false, command("c")));
    }

    @Test
    void a_pipeline_binds_closer_than_and() throws SyntaxException {
        assertThat(Parser.parse("a | b && c", 1))
                .isEqualTo(new Node.Conditional(
                        new Node.Pipeline(List.of(command("a"), command("b"))), true, command("c")));
    }

    @Test
    void an_assignment_stands_before_the_command_only() throws SyntaxException {
        Node.Simple simple = (Node.Simple) Parser.parse("A=1 env B=2", 1);

        assertThat(simple.assignments()).containsExactly(new Node.Assignment("A", word("1")));
        assertThat(simple.words()).containsExactly(word("env"), word("B=2"));
    }

    @Test
    void a_redirection_may_stand_anywhere_in_a_command() throws SyntaxException {
        Node.Simple simple = (Node.Simple) Parser.parse(">out echo 2>&1 a", 1);

        assertThat(simple.words()).containsExactly(word("echo"), word("a"));
        assertThat(simple.redirections())
                .containsExactly(new Node.Redirection(">", 1, word("out")), new Node.Redirection(">&", 2, word("1")));
    }

    @Test
    void reserved_words_are_ordinary_arguments() throws SyntaxException {
        assertThat(Parser.parse("echo if then done", 1)).isEqualTo(command("echo", "if", "then", "done"));
    }

    @Test
    void an_if_knows_its_branches() throws SyntaxException {
        assertThat(Parser.parse("if a; then b; elif c; then d; else e; fi", 1))
                .isEqualTo(new Node.If(
                        command("a"),
                        command("b"),
                        Optional.of(new Node.If(command("c"), command("d"), Optional.of(command("e"))))));
    }

    @Test
    void a_script_that_stops_after_an_operator_asks_for_more() {
        assertThatThrownBy(() -> Parser.parse("a &&", 1))
                .isInstanceOfSatisfying(
                        SyntaxException.class,
                        error -> assertThat(error.isIncomplete()).isTrue());
    }

    @Test
    void a_parenthesis_that_closes_nothing_is_named() {
        assertThatThrownBy(() -> Parser.parse("echo )", 1))
                .isInstanceOfSatisfying(
                        SyntaxException.class,
                        error -> assertThat(error.token()).isEqualTo(")"));
    }

    private static Node command(String... words) {
        List<Word> all = List.of(words).stream().map(ParserTest::word).toList();
        return new Node.Simple(List.of(), all, List.of(), 1);
    }

    private static Word word(String text) {
        return new Word(List.of(new Part.Text(text, false)));
    }
}
