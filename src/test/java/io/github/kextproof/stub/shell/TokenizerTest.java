package io.github.kextproof.stub.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {
    @Test
    void operators_need_no_blanks_around_them() throws SyntaxException {
        assertThat(shown("a&&b||c;d|e&"))
                .containsExactly("a", "&&", "b", "||", "c", ";", "d", "|", "e", "&", "newline");
    }

    @Test
    void quotes_keep_a_word_together() throws SyntaxException {
        assertThat(shown("one 'two three' \"four five\"six sev\\ en"))
                .containsExactly("one", "two three", "four fivesix", "sev en", "newline");
    }

    @Test
    void a_comment_ends_with_its_line() throws SyntaxException {
        assertThat(shown("a # b c\nd e#f")).containsExactly("a", "newline", "d", "e#f", "newline");
    }

    @Test
    void a_digit_before_a_redirection_is_its_descriptor() throws SyntaxException {
        assertThat(Tokenizer.cut("a 2>b >>c d2 >e", 1))
                .filteredOn(Token.Redirect.class::isInstance)
                .containsExactly(
                        new Token.Redirect(">", 2, 1), new Token.Redirect(">>", 1, 1), new Token.Redirect(">", 1, 1));
    }

    @Test
    void a_backslash_joins_lines() throws SyntaxException {
        assertThat(shown("a \\\n b")).containsExactly("a", "b", "newline");
    }

    @Test
    void a_here_document_becomes_the_word_after_its_redirection() throws SyntaxException {
        assertThat(shown("cat <<END x\none\ntwo\nEND\nnext"))
                .containsExactly("cat", "<<", "one\ntwo\n", "x", "newline", "next", "newline");
    }

    @Test
    void a_quote_that_never_ends_asks_for_more() {
        assertThatThrownBy(() -> Tokenizer.cut("echo 'a", 1)).isInstanceOfSatisfying(SyntaxException.class, error -> {
            assertThat(error.isIncomplete()).isTrue();
            assertThat(error.openQuote()).contains("'");
        });
    }

    private static List<String> shown(String script) throws SyntaxException {
        return Tokenizer.cut(script, 1).stream().map(Token::shown).toList();
    }
}
