package io.github.kextproof.stub.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kextproof.stub.shell.ShellFixture.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LoginShellTest {
    @TempDir
    Path directory;

    private ShellFixture bash;
    private ShellFixture zsh;

    @BeforeEach
    void boot() throws IOException {
        bash = new ShellFixture(Files.createDirectory(directory.resolve("bash")), Dialect.BASH);
        zsh = new ShellFixture(Files.createDirectory(directory.resolve("zsh")), Dialect.ZSH);
    }

    @AfterEach
    void stop() {
        bash.close();
        zsh.close();
    }

    static Stream<Arguments> scripts() {
        return Stream.of(
                arguments("echo 'a  b' \"c  d\" e\\ \\ f", "a  b c  d e  f"),
                arguments("A='x  y'; echo $A \"$A\" '$A' ${A}", "x y x  y $A x y"),
                arguments("echo \"$HOME\" $USER ${NONE:-none} ${#HOME}", "/Users/qa qa none 9"),
                arguments("echo $(echo a; echo b) \"$(printf 'c\\nd')\" | head -1", "a b c"),
                arguments("echo `whoami` $((2 + 3 * (4 - 1)))", "qa 11"),
                arguments("false; echo $?;", "1"),
                arguments("false || echo or && echo and", "or\nand"),
                arguments("! true || echo not", "not"),
                arguments("true && false || echo last", "last"),
                arguments("echo a b | wc -w | grep -c 2", "1"),
                arguments("cd /tmp && pwd; cd; pwd", "/tmp\n/Users/qa"),
                arguments("(cd /tmp; pwd); pwd", "/tmp\n/Users/qa"),
                arguments("X=1; export X; env | grep ^X=; Y=2 env | grep ^Y=", "X=1\nY=2"),
                arguments("X=1; env | grep -c ^X=", "0"),
                arguments("for f in a 'b c'; do echo \"<$f>\"; done", "<a>\n<b c>"),
                arguments("if test -d /tmp; then echo yes; else echo no; fi", "yes"),
                arguments("n=0; while [ $n -lt 3 ]; do n=$((n + 1)); done; echo $n", "3"),
                arguments("sh -c 'echo $0 $1 $#' name one", "name one 1"),
                arguments("bash -c 'for a in \"$@\"; do echo \"[$a]\"; done' x 'a b' c", "[a b]\n[c]"),
                arguments("echo one > f; echo two >> f; cat < f", "one\ntwo"),
                arguments("cat /nope 2>/dev/null || echo hidden", "hidden"),
                arguments("cat /nope 2>&1 | head -1", "cat: /nope: No such file or directory"),
                arguments(
                        "cd /tmp; touch b.txt a.txt .c.txt; echo *.txt '*.txt' ?.txt", "a.txt b.txt *.txt a.txt b.txt"),
                arguments("cat <<< \"$USER\"", "qa"),
                arguments("command -v ls cd; type mkdir", "/bin/ls\ncd\nmkdir is /bin/mkdir"),
                arguments("eval 'echo a' ';' 'echo b'", "a\nb"),
                arguments("{ echo a; echo b; } > f; cat f", "a\nb"),
                arguments("echo a; exit 3; echo b", "a"),
                arguments("set -e; false; echo not reached", ""),
                arguments("case abc in x) echo x;; (a?c|b) echo middle;; esac", "middle"),
                arguments("case 'a b' in 'a b') echo quoted; esac", "quoted"),
                arguments("case x in y) echo y;; esac; echo $?", "0"),
                arguments("case '*' in\n  '*')\n    echo star\n    ;;\n  *) echo other;;\nesac", "star"),
                arguments("set -- one 'two three'; echo $# \"$2\"; shift; echo $#", "2 two three\n1"),
                arguments("printf 'echo $0 $1\\n' | sh -s one two", "sh one"),
                arguments("env -i sh -c 'echo inside'", "inside"),
                arguments("# only a comment", ""));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void scripts_print_what_a_real_shell_prints(String script, String expected) throws InterruptedException {
        Result result = bash.run(script);

        assertThat(result.err()).isEmpty();
        assertThat(result.out().stripTrailing()).isEqualTo(expected);
    }

    @Test
    void zsh_splits_the_output_of_commands_but_not_variables() throws InterruptedException {
        assertThat(zsh.run("A='x y'; for w in $A $(echo p q); do echo \"<$w>\"; done")
                        .out())
                .isEqualTo("<x y>\n<p>\n<q>\n");
    }

    @Test
    void the_path_of_a_command_over_ssh_lacks_usr_local_bin() throws InterruptedException {
        assertThat(bash.run("echo $PATH").out()).isEqualTo("/usr/bin:/bin:/usr/sbin:/sbin\n");
        assertThat(bash.converse("echo $PATH").out()).isEqualTo("/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "mdatp health ~ 127 ~ bash: mdatp: command not found ~ zsh:1: command not found: mdatp",
                "/usr/local/bin/mdatp ~ 127 ~ bash: /usr/local/bin/mdatp: No such file or directory"
                        + " ~ zsh:1: no such file or directory: /usr/local/bin/mdatp",
                "/tmp ~ 126 ~ bash: /tmp: is a directory ~ zsh:1: permission denied: /tmp",
                "/etc/hosts ~ 126 ~ bash: /etc/hosts: Permission denied ~ zsh:1: permission denied: /etc/hosts",
                "echo x > /Library/x ~ 1 ~ bash: /Library/x: Permission denied"
                        + " ~ zsh:1: permission denied: /Library/x",
                "cat < /nope ~ 1 ~ bash: /nope: No such file or directory ~ zsh:1: no such file or directory: /nope",
                "cd /nope ~ 1 ~ bash: line 0: cd: /nope: No such file or directory"
                        + " ~ zsh:cd:1: no such file or directory: /nope",
                "sh -c nope ~ 127 ~ sh: nope: command not found ~ sh: nope: command not found",
            })
    void what_cannot_be_run_is_refused_in_the_shells_own_words(String script, int status, String inBash, String inZsh)
            throws InterruptedException {
        assertThat(bash.run(script)).isEqualTo(new Result(status, "", inBash + "\n"));
        assertThat(zsh.run(script)).isEqualTo(new Result(status, "", inZsh + "\n"));
    }

    @Test
    void a_pattern_without_files_stays_as_it_is_in_bash_and_is_an_error_in_zsh() throws InterruptedException {
        assertThat(bash.run("echo /nope/*")).isEqualTo(new Result(0, "/nope/*\n", ""));
        assertThat(zsh.run("echo /nope/*")).isEqualTo(new Result(1, "", "zsh:1: no matches found: /nope/*\n"));
    }

    @Test
    void a_syntax_error_runs_nothing() throws InterruptedException {
        assertThat(bash.run("echo a; echo )")).isEqualTo(new Result(2, "", """
                        bash: -c: line 0: syntax error near unexpected token `)'
                        bash: -c: line 0: `echo a; echo )'
                        """));
        assertThat(zsh.run("echo a; echo )")).isEqualTo(new Result(1, "", "zsh:1: parse error near `)'\n"));
        assertThat(zsh.run("echo 'a")).isEqualTo(new Result(1, "", "zsh:1: unmatched '\n"));
        assertThat(zsh.run("if true")).isEqualTo(new Result(1, "", "zsh:1: parse error near `true'\n"));
        assertThat(zsh.run("echo $(")).isEqualTo(new Result(1, "", "zsh:1: parse error near `$('\n"));
    }

    @Test
    void a_bracket_alone_is_a_command_and_an_open_one_no_pattern() throws InterruptedException {
        assertThat(zsh.run("[ -d /tmp ] && echo [")).isEqualTo(new Result(0, "[\n", ""));
        assertThat(zsh.run("echo a[b")).isEqualTo(new Result(1, "", "zsh:1: bad pattern: a[b\n"));
        assertThat(bash.run("echo a[b")).isEqualTo(new Result(0, "a[b\n", ""));
    }

    @Test
    void what_an_expansion_gives_is_a_pattern_in_bash_only() throws InterruptedException {
        String script = "p='a*'; case abc in $p) echo matches;; *) echo differs;; esac";

        assertThat(bash.run(script)).isEqualTo(new Result(0, "matches\n", ""));
        assertThat(zsh.run(script)).isEqualTo(new Result(0, "differs\n", ""));
    }

    @Test
    void zsh_makes_paths_of_words_that_begin_with_an_equals_sign() throws InterruptedException {
        assertThat(zsh.run("echo =ls '=ls' a=ls")).isEqualTo(new Result(0, "/bin/ls =ls a=ls\n", ""));
        assertThat(zsh.run("echo =made-up")).isEqualTo(new Result(1, "", "zsh:1: made-up not found\n"));
        assertThat(bash.run("echo =ls")).isEqualTo(new Result(0, "=ls\n", ""));
    }

    @Test
    void the_shells_differ_in_their_own_commands() throws InterruptedException {
        assertThat(zsh.run("umask; shift"))
                .isEqualTo(new Result(1, "022\n", "zsh:shift:1: shift count must be <= $#\n"));
        assertThat(bash.run("umask; shift")).isEqualTo(new Result(1, "0022\n", ""));
        assertThat(zsh.run("log show")).isEqualTo(new Result(1, "", "zsh:log:1: too many arguments\n"));
        assertThat(zsh.run("pwd there")).isEqualTo(new Result(1, "", "zsh:pwd:1: too many arguments\n"));
        assertThat(zsh.run(". /nope").status()).isEqualTo(127);
    }

    @Test
    void commands_are_read_from_standard_input_and_share_it() throws InterruptedException {
        assertThat(bash.converse("head -1\nfor the program\necho next\nnope\n"))
                .isEqualTo(new Result(127, "for the program\nnext\n", "-bash: line 3: nope: command not found\n"));
    }

    @Test
    void a_script_names_itself_and_the_line_in_errors() throws InterruptedException {
        bash.run("printf '#!/bin/bash\\necho one\\nnope\\n' > /tmp/s.sh; chmod +x /tmp/s.sh");

        assertThat(bash.run("/tmp/s.sh"))
                .isEqualTo(new Result(127, "one\n", "/tmp/s.sh: line 3: nope: command not found\n"));
    }

    @Test
    void a_pipeline_ends_when_its_last_stage_has_enough() throws InterruptedException {
        assertThat(bash.run("while true; do echo y; done | head -2", "")).isEqualTo(new Result(0, "y\ny\n", ""));
    }

    @Test
    void a_command_of_a_real_mac_that_is_not_simulated_is_recorded() throws InterruptedException {
        bash.run("ioreg -l; /usr/sbin/scutil --dns; alias; ls -G; mdatp health; made-up");

        assertThat(bash.unknown).containsExactly("ioreg -l", "/usr/sbin/scutil --dns", "alias", "ls -G");
    }

    @Test
    void paths_never_leave_the_macs_own_root() throws InterruptedException {
        assertThat(bash.run("cat /../../../../../../../../etc/hosts | head -1").out())
                .isEqualTo("127.0.0.1\tlocalhost\n");
        assertThat(bash.run("cat ../../../../../../../../../etc/passwd").status())
                .isEqualTo(1);
    }
}
