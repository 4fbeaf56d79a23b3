package io.github.kextproof.stub.unix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.stub.shell.Account;
import io.github.kextproof.stub.unix.UnixFixture.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnixProgramsTest {
    @TempDir
    Path directory;

    private UnixFixture mac;

    @BeforeEach
    void boot() throws IOException {
        mac = new UnixFixture(directory);
    }

    @Test
    void ls_lists_names_and_hides_those_with_a_dot() throws Exception {
        mac.file("/tmp/b", "");
        mac.file("/tmp/.a", "");

        assertThat(mac.run("/bin/ls", "/tmp")).isEqualTo(new Result(0, "b\n", ""));
        assertThat(mac.run("/bin/ls", "-a", "/tmp")).isEqualTo(new Result(0, ".\n..\n.a\nb\n", ""));
    }

    @Test
    void ls_lists_at_length_in_bsds_columns() throws Exception {
        mac.file("/Users/qa/small", "abc");
        mac.file("/Users/qa/larger", "x".repeat(5000));

        assertThat(mac.run("/bin/ls", "-l", "small", "larger")).isEqualTo(new Result(0, """
                        -rw-r--r--  1 qa  staff     3 Mar  4  2021 small
                        -rw-r--r--  1 qa  staff  5000 Mar  4  2021 larger
                        """, ""));
    }

    @Test
    void ls_shows_where_tmp_leads() throws Exception {
        assertThat(mac.run("/bin/ls", "-ld", "/tmp").out()).endsWith(" /tmp -> private/tmp\n");
    }

    @Test
    void ls_of_nothing_says_so() throws Exception {
        assertThat(mac.run("/bin/ls", "/nope")).isEqualTo(new Result(1, "", "ls: /nope: No such file or directory\n"));
    }

    @Test
    void stat_knows_who_sits_at_the_console() throws Exception {
        assertThat(mac.run("/usr/bin/stat", "-f%Su", "/dev/console")).isEqualTo(new Result(0, "qa\n", ""));
        assertThat(mac.run("/usr/bin/stat", "-f", "%u", "/dev/console")).isEqualTo(new Result(0, "501\n", ""));
    }

    @Test
    void stat_formats_sizes_times_and_modes() throws Exception {
        mac.file("/tmp/f", "12345");
        mac.run("/bin/chmod", "640", "/tmp/f");

        assertThat(mac.run("/usr/bin/stat", "-f", "%z %m %Lp %p %Sp %Sm %N", "/tmp/f")
                        .out())
                .isEqualTo("5 1614834367 640 100640 -rw-r----- Mar  4 05:06:07 2021 /tmp/f\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "-e /tmp ~ 0",
                "-f /tmp ~ 1",
                "-d /tmp ~ 0",
                "! -e /nope ~ 0",
                "a = a ~ 0",
                "a != a ~ 1",
                "10 -gt 9 ~ 0",
                "-z x ~ 1",
                "-n x -a -d /tmp ~ 0",
                "-e /nope -o -e /tmp ~ 0",
                "( a = b ) -o c ~ 0",
                "-e /var/db/SystemPolicyConfiguration/KextPolicy ~ 1",
                "-w /Library ~ 1",
                "-x /etc/hosts ~ 1",
            })
    void test_decides(String words, int status) throws Exception {
        mac.file("/var/db/SystemPolicyConfiguration/KextPolicy", "");
        String[] all = Stream.concat(Stream.of("/bin/test"), Stream.of(words.split(" ", -1)))
                .toArray(String[]::new);

        assertThat(mac.run(all)).isEqualTo(new Result(status, "", ""));
    }

    @Test
    void a_bracket_must_be_closed() throws Exception {
        assertThat(mac.run("/bin/[", "a")).isEqualTo(new Result(2, "", "[: missing ]\n"));
        assertThat(mac.run("/bin/[", "a", "]").status()).isZero();
    }

    @Test
    void mkdir_is_atomic_and_names_what_is_missing() throws Exception {
        assertThat(mac.run("/bin/mkdir", "/tmp/lease").status()).isZero();
        assertThat(mac.run("/bin/mkdir", "/tmp/lease"))
                .isEqualTo(new Result(1, "", "mkdir: /tmp/lease: File exists\n"));
        assertThat(mac.run("/bin/mkdir", "/tmp/a/b"))
                .isEqualTo(new Result(1, "", "mkdir: /tmp/a: No such file or directory\n"));
        assertThat(mac.run("/bin/mkdir", "-p", "-m", "700", "/tmp/a/b").status())
                .isZero();
        assertThat(mac.run("/usr/bin/stat", "-f%Lp", "/tmp/a/b").out()).isEqualTo("700\n");
    }

    @Test
    void users_write_in_their_own_places_only() throws Exception {
        assertThat(mac.run("/bin/mkdir", "/Library/x"))
                .isEqualTo(new Result(1, "", "mkdir: /Library/x: Permission denied\n"));
        assertThat(mac.run(Account.ROOT, "", "/bin/mkdir", "/Library/x").status())
                .isZero();
        assertThat(mac.run(Account.ROOT, "", "/bin/mkdir", "/System/x"))
                .isEqualTo(new Result(1, "", "mkdir: /System/x: Operation not permitted\n"));
    }

    @Test
    void the_kext_policy_is_for_root_to_read() throws Exception {
        String policy = "/var/db/SystemPolicyConfiguration/KextPolicy";
        mac.file(policy, "rows");

        assertThat(mac.run("/bin/cat", policy))
                .isEqualTo(new Result(1, "", "cat: " + policy + ": Permission denied\n"));
        assertThat(mac.run(Account.ROOT, "", "/bin/cat", policy)).isEqualTo(new Result(0, "rows", ""));
    }

    @Test
    void rm_takes_directories_only_when_told() throws Exception {
        mac.run("/bin/mkdir", "-p", "/tmp/a/b");
        mac.file("/tmp/a/b/c", "");

        assertThat(mac.run("/bin/rm", "/tmp/a")).isEqualTo(new Result(1, "", "rm: /tmp/a: is a directory\n"));
        assertThat(mac.run("/bin/rm", "-rf", "/tmp/a", "/tmp/nope")).isEqualTo(new Result(0, "", ""));
        assertThat(mac.run("/bin/rm", "/tmp/a"))
                .isEqualTo(new Result(1, "", "rm: /tmp/a: No such file or directory\n"));
    }

    @Test
    void what_root_made_in_tmp_is_not_the_users_to_remove() throws Exception {
        mac.run(Account.ROOT, "", "/usr/bin/touch", "/tmp/roots");

        assertThat(mac.run("/usr/bin/stat", "-f%Su", "/tmp/roots").out()).isEqualTo("root\n");
        assertThat(mac.run("/bin/rm", "/tmp/roots"))
                .isEqualTo(new Result(1, "", "rm: /tmp/roots: Permission denied\n"));
        assertThat(mac.run(Account.ROOT, "", "/usr/sbin/chown", "qa:staff", "/tmp/roots")
                        .status())
                .isZero();
        assertThat(mac.run("/bin/rm", "/tmp/roots").status()).isZero();
    }

    @Test
    void chown_gives_to_whom_it_knows_and_takes_nothing_from_oneself() throws Exception {
        mac.run("/usr/bin/touch", "/tmp/mine");

        assertThat(mac.run("/usr/sbin/chown", "qa:staff", "/tmp/mine")).isEqualTo(new Result(0, "", ""));
        assertThat(mac.run("/usr/sbin/chown", "root", "/tmp/mine"))
                .isEqualTo(new Result(1, "", "chown: /tmp/mine: Operation not permitted\n"));
        assertThat(mac.run("/usr/sbin/chown", "nobody-here", "/tmp/mine"))
                .isEqualTo(new Result(1, "", "chown: nobody-here: illegal user name\n"));
    }

    @Test
    void tee_names_a_directory_that_is_not_there_before_it_looks_who_may_write() throws Exception {
        assertThat(mac.run("/usr/bin/tee", "/nope/x"))
                .isEqualTo(new Result(1, "", "tee: /nope/x: No such file or directory\n"));
    }

    @Test
    void each_pattern_of_grep_counts() throws Exception {
        assertThat(mac.run(Account.ROOT, "one\ntwo\nthree\n", "/usr/bin/grep", "-v", "-e", "one", "-e", "two")
                        .out())
                .isEqualTo("three\n");
    }

    @Test
    void printf_knows_characters_by_their_hexadecimal_number() throws Exception {
        assertThat(mac.run("/usr/bin/printf", "\\101\\x42\\n").out()).isEqualTo("AB\n");
    }

    @Test
    void cp_copies_files_and_trees_and_mv_moves_them() throws Exception {
        mac.run("/bin/mkdir", "/tmp/tree");
        mac.file("/tmp/tree/leaf", "green");

        assertThat(mac.run("/bin/cp", "/tmp/tree", "/tmp/copy"))
                .isEqualTo(new Result(1, "", "cp: /tmp/tree is a directory (not copied).\n"));
        assertThat(mac.run("/bin/cp", "-R", "/tmp/tree", "/tmp/copy").status()).isZero();
        assertThat(mac.run("/bin/mv", "/tmp/copy/leaf", "/tmp/moved").status()).isZero();
        assertThat(Files.readString(mac.files.real("/tmp/moved"))).isEqualTo("green");
        assertThat(mac.run("/bin/ls", "/tmp/copy").out()).isEmpty();
    }

    @Test
    void touch_keeps_to_the_macs_clock() throws Exception {
        mac.run("/usr/bin/touch", "/tmp/t");

        assertThat(mac.run("/usr/bin/stat", "-f%m", "/tmp/t").out()).isEqualTo("1614834367\n");
    }

    @Test
    void shasum_sums_files_and_standard_input() throws Exception {
        mac.file("/tmp/abc", "abc");
        String sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

        assertThat(mac.run("/usr/bin/shasum", "-a", "256", "/tmp/abc"))
                .isEqualTo(new Result(0, sum + "  /tmp/abc\n", ""));
        assertThat(mac.run(UnixFixture.QA, "abc", "/usr/bin/shasum", "-a256"))
                .isEqualTo(new Result(0, sum + "  -\n", ""));
        assertThat(mac.run(UnixFixture.QA, sum + "  /tmp/abc\n", "/usr/bin/shasum", "-c"))
                .isEqualTo(new Result(0, "/tmp/abc: OK\n", ""));
        assertThat(mac.run("/usr/bin/shasum", "/nope"))
                .isEqualTo(new Result(1, "", "shasum: /nope: No such file or directory\n"));
    }

    @Test
    void shasum_notices_a_changed_file() throws Exception {
        mac.file("/tmp/abc", "abd");
        String list = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  /tmp/abc\n";

        assertThat(mac.run(UnixFixture.QA, list, "/usr/bin/shasum", "-c"))
                .isEqualTo(new Result(1, "/tmp/abc: FAILED\n", "shasum: WARNING: 1 computed checksum did NOT match\n"));
    }

    @Test
    void grep_says_by_its_status_whether_it_found_anything() throws Exception {
        String text = "real_time_protection_enabled  : true\nlicensed : false\n";

        assertThat(mac.run(UnixFixture.QA, text, "/usr/bin/grep", "-i", "REAL_TIME"))
                .isEqualTo(new Result(0, "real_time_protection_enabled  : true\n", ""));
        assertThat(mac.run(UnixFixture.QA, text, "/usr/bin/grep", "-nE", "(un)?licensed"))
                .isEqualTo(new Result(0, "2:licensed : false\n", ""));
        assertThat(mac.run(UnixFixture.QA, text, "/usr/bin/grep", "-vc", "true"))
                .isEqualTo(new Result(0, "1\n", ""));
        assertThat(mac.run(UnixFixture.QA, text, "/usr/bin/grep", "-q", "nothing"))
                .isEqualTo(new Result(1, "", ""));
        assertThat(mac.run("/usr/bin/grep", "x", "/nope"))
                .isEqualTo(new Result(2, "", "grep: /nope: No such file or directory\n"));
    }

    @Test
    void a_basic_expression_takes_braces_and_bars_literally() throws Exception {
        assertThat(mac.run(UnixFixture.QA, "a|b\nab\n", "/usr/bin/grep", "a|b").out())
                .isEqualTo("a|b\n");
        assertThat(mac.run(UnixFixture.QA, "a|b\nab\n", "/usr/bin/grep", "a\\|b")
                        .out())
                .isEqualTo("a|b\nab\n");
    }

    @Test
    void head_and_tail_cut_by_lines_and_bytes() throws Exception {
        String text = "1\n2\n3\n4\n";

        assertThat(mac.run(UnixFixture.QA, text, "/usr/bin/head", "-2").out()).isEqualTo("1\n2\n");
        assertThat(mac.run(UnixFixture.QA, text, "/usr/bin/head", "-c", "3").out())
                .isEqualTo("1\n2");
        assertThat(mac.run(UnixFixture.QA, text, "/usr/bin/tail", "-n", "1").out())
                .isEqualTo("4\n");
        assertThat(mac.run(UnixFixture.QA, text, "/usr/bin/tail", "-n+3").out()).isEqualTo("3\n4\n");
        assertThat(mac.run(UnixFixture.QA, text, "/usr/bin/tail", "-c", "3").out())
                .isEqualTo("\n4\n");
    }

    @Test
    void wc_counts_in_columns() throws Exception {
        assertThat(mac.run(UnixFixture.QA, "a b\nc\n", "/usr/bin/wc").out()).isEqualTo("       2       3       6\n");
        assertThat(mac.run(UnixFixture.QA, "a b\nc\n", "/usr/bin/wc", "-l").out())
                .isEqualTo("       2\n");
    }

    @Test
    void sort_sorts_by_letters_or_numbers() throws Exception {
        assertThat(mac.run(UnixFixture.QA, "10\n9\n9\n", "/usr/bin/sort").out()).isEqualTo("10\n9\n9\n");
        assertThat(mac.run(UnixFixture.QA, "10\n9\n9\n", "/usr/bin/sort", "-nur")
                        .out())
                .isEqualTo("10\n9\n");
    }

    @Test
    void id_knows_the_console_user_and_root() throws Exception {
        assertThat(mac.run("/usr/bin/id", "-u").out()).isEqualTo("501\n");
        assertThat(mac.run("/usr/bin/id", "-un").out()).isEqualTo("qa\n");
        assertThat(mac.run("/usr/bin/id", "-Gn").out()).contains("staff").contains("admin");
        assertThat(mac.run(Account.ROOT, "", "/usr/bin/id", "-u").out()).isEqualTo("0\n");
        assertThat(mac.run("/usr/bin/id", "-u", "qa").out()).isEqualTo("501\n");
        assertThat(mac.run("/usr/bin/id", "bob")).isEqualTo(new Result(1, "", "id: bob: no such user\n"));
    }

    @Test
    void base64_goes_both_ways() throws Exception {
        assertThat(mac.run(UnixFixture.QA, "kext", "/usr/bin/base64").out()).isEqualTo("a2V4dA==\n");
        assertThat(mac.run(UnixFixture.QA, "a2V4dA==\n", "/usr/bin/base64", "-D")
                        .out())
                .isEqualTo("kext");
    }

    @Test
    void env_starts_a_program_in_another_environment() throws Exception {
        assertThat(mac.run("/usr/bin/env", "-i", "A=1", "/usr/bin/env")).isEqualTo(new Result(0, "A=1\n", ""));
    }

    @Test
    void tee_writes_to_both() throws Exception {
        assertThat(mac.run(UnixFixture.QA, "x", "/usr/bin/tee", "/tmp/t").out()).isEqualTo("x");
        assertThat(Files.readString(mac.files.real("/tmp/t"))).isEqualTo("x");
    }

    @Test
    void which_hostname_basename_and_dirname_answer_like_bsds() throws Exception {
        assertThat(mac.run("/usr/bin/which", "nope")).isEqualTo(new Result(1, "", ""));
        assertThat(mac.run("/usr/bin/which", "grep").out()).isEqualTo("/usr/bin/grep\n");
        assertThat(mac.run("/bin/hostname", "-s").out()).isEqualTo("lab-mac\n");
        assertThat(mac.run("/usr/bin/basename", "/a/b.pkg", ".pkg").out()).isEqualTo("b\n");
        assertThat(mac.run("/usr/bin/dirname", "/a/b").out()).isEqualTo("/a\n");
    }

    @Test
    void an_option_that_is_not_simulated_is_refused_and_recorded() throws Exception {
        assertThat(mac.run("/bin/ls", "-G")).isEqualTo(new Result(64, "", "ls: illegal option -- G\n"));
        assertThat(mac.unknown).containsExactly("/bin/ls -G");
    }
}
