package io.github.kextproof.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The recipes of scale.md and vms/kubernetes. Their shell runs for real, with a java that notes what it was asked for and exits as
 * it is told; {@link ShardsIT} runs the Job with the real one.
 */
class RecipesTest {
    private static final Map<String, String> LAB = Map.of("INVENTORY", "lab.yaml", "POLICY", "gate.yaml");

    @TempDir
    private Path directory;

    /** Ends with its exit code, and what java was asked for, each word in a line. */
    private record Ran(int exitCode, List<String> words, String said) {}

    private Ran run(String script, int exitCode, Map<String, String> environment) throws Exception {
        Path bin = Files.createDirectories(directory.resolve("bin"));
        Path java = Files.writeString(bin.resolve("java"), """
                #!/bin/sh
                printf '%%s\\n' "$@" > "%s"
                exit %d
                """.formatted(directory.resolve("words"), exitCode));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Path said = directory.resolve("said");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-e", "-c", script)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("PATH", bin + ":/usr/bin:/bin");
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Ran(code, Files.readAllLines(directory.resolve("words")), Files.readString(said));
    }

    private static Map<String, String> with(String... more) {
        Map<String, String> all = new HashMap<>(LAB);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    /** The shell of one shard, and what it needs to know. */
    private record OneShard(String name, String script, Map<String, String> environment, String shard) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<OneShard> shards() {
        return Stream.of(
                new OneShard(
                        "kubernetes",
                        Recipe.job("shards.yaml"),
                        with("JOB_COMPLETION_INDEX", "2", "SHARDS", "8", "RUN", "run-7"),
                        "3/8"),
                new OneShard("github", Recipe.step("macs", "Run a shard"), with("SHARD", "3/4"), "3/4"),
                new OneShard("jenkins", Recipe.pipeline("run"), with("SHARD", "3", "SHARDS", "4"), "3/4"));
    }

    @ParameterizedTest
    @MethodSource("shards")
    void a_shard_is_run_into_a_directory_of_its_own(OneShard one) throws Exception {
        Ran ran = run(one.script(), 0, one.environment());

        assertThat(ran.words())
                .contains("run", "--inventory", "--no-report")
                .containsSubsequence("--shard", one.shard())
                .containsSubsequence("--wait", "2h");
        assertThat(ran.words().get(ran.words().indexOf("--results") + 1))
                .isIn("/results/run-7/shard-3", "results", "results/shard-3");
    }

    @ParameterizedTest
    @MethodSource("shards")
    void what_has_results_is_for_the_gate_and_what_could_not_start_shows(OneShard one) throws Exception {
        for (int code : List.of(0, 1, 3, 4)) {
            assertThat(run(one.script(), code, one.environment()).exitCode())
                    .as("after %d", code)
                    .isZero();
        }
        for (int code : List.of(2, 5, 127, 137)) {
            assertThat(run(one.script(), code, one.environment()).exitCode())
                    .as("after %d", code)
                    .isNotZero();
        }
        assertThat(run(one.script(), 2, one.environment()).exitCode()).isEqualTo(2);
    }

    /** The shell of the gate, where it runs. */
    private record Gate(String name, String script, String directories) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Gate> gates() {
        return Stream.of(
                new Gate("kubernetes", Recipe.job("gate.yaml").replace("/results/", "results/"), "results/run-7"),
                new Gate("github", Recipe.step("gate", "Decide"), "results"),
                new Gate("jenkins", Recipe.pipeline("gate"), "results"));
    }

    @ParameterizedTest
    @MethodSource("gates")
    void one_gate_gets_the_directories_of_all_shards_and_its_answer_is_the_end(Gate gate) throws Exception {
        for (String shard : List.of("shard-1", "shard-2", "shard-10")) {
            Files.createDirectories(directory.resolve(gate.directories()).resolve(shard));
        }
        Map<String, String> environment = with("RUN", "run-7", "GITHUB_STEP_SUMMARY", "summary.md");

        for (int code : List.of(0, 1, 2, 4)) {
            Ran ran = run(gate.script(), code, environment);
            assertThat(ran.exitCode()).isEqualTo(code);
            assertThat(ran.words())
                    .containsSubsequence(
                            "gate",
                            gate.directories() + "/shard-1",
                            gate.directories() + "/shard-10",
                            gate.directories() + "/shard-2",
                            "--policy");
        }
    }

    @Test
    void a_pod_that_is_stopped_lets_the_run_leave_its_Macs_clean() throws Exception {
        Path bin = Files.createDirectories(directory.resolve("bin"));
        Path started = directory.resolve("started");
        Path fifo = fifo("never");
        Path java = Files.writeString(bin.resolve("java"), """
                #!/bin/sh
                trap 'kill $! 2>/dev/null; echo clean > "%s"; exit 3' TERM
                read -r line < "%s" &
                : > "%s"
                wait $!
                """.formatted(directory.resolve("clean"), fifo, started));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        String script = Recipe.job("shards.yaml").replace("java -Xmx", "\"" + java + "\" -Xmx");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("said").toFile());
        builder.environment().putAll(with("JOB_COMPLETION_INDEX", "0", "SHARDS", "8", "RUN", "run-7"));
        Process pod = builder.start();
        while (Files.notExists(started) && pod.isAlive()) {
            Thread.onSpinWait();
        }

        pod.destroy();

        assertThat(pod.waitFor()).isZero();
        // The reader may have been told to go before it could hear that.
        new RandomAccessFile(fifo.toFile(), "rw").close();
        assertThat(directory.resolve("clean")).hasContent("clean");
        assertThat(directory.resolve("said")).hasContent("shard 1 of 8 ended with 3");
    }

    private Path fifo(String name) throws IOException, InterruptedException {
        Path fifo = directory.resolve(name);
        assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor())
                .isZero();
        return fifo;
    }

    /** kubectl as the recipe needs it: notes what is applied, and says of Jobs what it is told. */
    @ParameterizedTest
    @CsvSource({"1, 0", "'', 1"})
    void the_commands_for_kubernetes_end_as_the_gate_does(String succeeded, int exitCode) throws Exception {
        Path bin = Files.createDirectories(directory.resolve("bin"));
        Path kubectl =
                Files.writeString(bin.resolve("kubectl"), """
                #!/bin/sh
                case "$1 $*" in
                  apply*) cat >> "%s" ;;
                  get*succeeded*) printf %%s '%s' ;;
                  get*conditions*shards*|get*shards*conditions*) echo FailureTarget Failed ;;
                  get*conditions*) echo SuccessCriteriaMet Complete ;;
                esac
                """.formatted(directory.resolve("applied"), succeeded));
        assertThat(kubectl.toFile().setExecutable(true)).isTrue();
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", Recipe.block("kubernetes"))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("said").toFile());
        builder.environment().put("PATH", bin + ":/usr/bin:/bin");

        assertThat(builder.start().waitFor()).isEqualTo(exitCode);

        String applied = Files.readString(directory.resolve("applied"));
        assertThat(applied).doesNotContain("run-0");
        Matcher run = Pattern.compile("name: kextproof-(shards|gate)-(run-[0-9]{8}-[0-9]{6})\n")
                .matcher(applied);
        assertThat(run.results().map(found -> found.group(1))).containsExactly("shards", "gate");
    }

    @Test
    void the_Job_of_shards_is_one_pod_a_shard_and_none_twice() {
        JsonNode spec = Recipe.documents("shards.yaml").get(0).path("spec");

        assertThat(spec.path("completionMode").asText()).isEqualTo("Indexed");
        assertThat(spec.path("completions").asText())
                .isEqualTo(variable("shards.yaml", "SHARDS"))
                .isEqualTo(spec.path("parallelism").asText());
        assertThat(spec.path("backoffLimitPerIndex").asInt(-1)).isZero();
        assertThat(variable("shards.yaml", "KEXTPROOF_RUN")).isEqualTo(variable("shards.yaml", "RUN"));
        assertThat(spec.at("/template/spec/restartPolicy").asText()).isEqualTo("Never");
    }

    private static String variable(String file, String name) {
        for (JsonNode variable : Recipe.container(file).path("env")) {
            if (variable.path("name").asText().equals(name)) {
                return variable.path("value").asText();
            }
        }
        throw new IllegalStateException(file + " has no " + name);
    }

    @ParameterizedTest
    @CsvSource({"shards.yaml", "gate.yaml"})
    void a_Job_whose_pods_cannot_start_ends_all_the_same(String file) {
        JsonNode spec = Recipe.documents(file).get(0).path("spec");

        assertThat(spec.path("activeDeadlineSeconds").asInt()).isPositive();
    }

    @Test
    void the_volume_that_the_controllers_read_is_the_one_that_is_filled_with_what_the_inventory_names() {
        JsonNode pod = Recipe.documents("product.yaml").get(0);
        String guide = Recipe.read(Recipe.GUIDE);
        Matcher wanted =
                Pattern.compile("/product/([\\w.]+)").matcher(Recipe.read(Recipe.KUBERNETES.resolve("lab.yaml")));

        assertThat(pod.findValuesAsText("claimName")).containsExactly("kextproof-product");
        assertThat(pod.findValuesAsText("mountPath")).containsExactly("/product");
        assertThat(wanted.results().map(found -> found.group(1)))
                .hasSize(2)
                .allSatisfy(name -> assertThat(guide)
                        .contains("kubectl cp " + name + " "
                                + pod.at("/metadata/name").asText() + ":/product/" + name));
    }

    @ParameterizedTest
    @CsvSource({"shards.yaml", "gate.yaml"})
    void a_pod_has_half_as_much_memory_again_as_its_heap(String file) {
        Matcher heap = Pattern.compile("-Xmx(\\d+)m").matcher(Recipe.job(file));
        assertThat(heap.find()).isTrue();
        JsonNode resources = Recipe.container(file).path("resources");
        String limit = resources.at("/limits/memory").asText();

        assertThat(limit)
                .endsWith("Mi")
                .isEqualTo(resources.at("/requests/memory").asText());
        assertThat(Integer.parseInt(limit.replace("Mi", "")))
                .isGreaterThanOrEqualTo(Integer.parseInt(heap.group(1)) * 3 / 2);
    }

    @ParameterizedTest
    @CsvSource({"shards.yaml", "gate.yaml"})
    void what_a_pod_mounts_is_there_and_what_it_names_is_mounted(String file) {
        JsonNode pod = Recipe.documents(file).get(0).at("/spec/template/spec");
        List<String> volumes = pod.path("volumes").findValuesAsText("name").stream()
                .filter(name -> !name.startsWith("kextproof-"))
                .toList();
        List<String> claims = Recipe.documents("volumes.yaml").stream()
                .map(claim -> claim.at("/metadata/name").asText())
                .toList();

        assertThat(pod.at("/containers/0/volumeMounts").findValuesAsText("name"))
                .isEqualTo(volumes);
        assertThat(claims).containsAll(pod.findValuesAsText("claimName"));
        Matcher paths = Pattern.compile("(?<![\\w\"$])\"?(/(?:config|secrets|product|results))\\b")
                .matcher(Recipe.job(file));
        assertThat(paths.results().map(found -> found.group(1)))
                .isNotEmpty()
                .isSubsetOf(pod.at("/containers/0/volumeMounts").findValuesAsText("mountPath"));
    }

    @Test
    void the_image_is_the_one_that_the_Dockerfile_makes() {
        String dockerfile = Recipe.read(Recipe.KUBERNETES.resolve("Dockerfile"));
        String build = "docker build -t kextproof:0.1.0 -f vms/kubernetes/Dockerfile target\n";

        assertThat(Recipe.read(Path.of("pom.xml"))).contains("<version>0.1.0</version>");
        assertThat(dockerfile).contains("#     " + build, "\nCOPY kextproof.jar /opt/kextproof/kextproof.jar\n");
        assertThat(Recipe.read(Recipe.GUIDE)).contains("\n" + build);
        for (String file : List.of("shards.yaml", "gate.yaml")) {
            assertThat(Recipe.container(file).path("image").asText()).isEqualTo("kextproof:0.1.0");
            assertThat(Recipe.job(file)).contains(" -jar /opt/kextproof/kextproof.jar ");
        }
    }

    @Test
    void the_secrets_of_the_inventory_are_those_that_the_guide_has_made() {
        Matcher wanted =
                Pattern.compile("/secrets/([a-z-]+)").matcher(Recipe.read(Recipe.KUBERNETES.resolve("lab.yaml")));
        Matcher made = Pattern.compile("--from-file=([a-z-]+)=secrets/").matcher(Recipe.read(Recipe.GUIDE));

        assertThat(wanted.results().map(found -> found.group(1)).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        made.results().map(found -> found.group(1)).toList());
    }

    @Test
    void the_workflow_has_one_gate_that_waits_for_all_shards_and_runs_whatever_became_of_them() {
        JsonNode jobs = Recipe.workflow().path("jobs");

        assertThat(jobs.at("/macs/strategy/fail-fast").asBoolean(true)).isFalse();
        assertThat(jobs.at("/gate/if").asText()).isEqualTo("always()");
        assertThat(jobs.at("/gate/needs")).hasToString("[\"build\",\"macs\"]");
        assertThat(Recipe.block("github").split("kextproof.jar gate ", -1)).hasSize(2);
    }

    @Test
    void the_workflow_can_be_run_again_and_no_attempt_at_a_shard_replaces_an_earlier_one() {
        List<JsonNode> uploads = Recipe.workflow().findParents("uses").stream()
                .filter(step -> step.path("uses").asText().startsWith("actions/upload-artifact@"))
                .map(step -> step.path("with"))
                .toList();

        // GitHub refuses a second artifact of a name in one run, and all attempts are one run.
        assertThat(uploads)
                .extracting(upload -> upload.path("overwrite").asBoolean())
                .containsExactly(true, false, true, true);
        assertThat(uploads.get(1).path("name").asText())
                .isEqualTo("shard-${{ matrix.shard }}-attempt-${{ github.run_attempt }}");
    }

    @Test
    void the_pipeline_has_as_many_shards_as_it_says_and_one_gate() {
        String pipeline = Recipe.block("jenkins");
        Matcher values = Pattern.compile("values ('\\d+'(, '\\d+')*)\n").matcher(pipeline);
        Matcher count = Pattern.compile("SHARDS = '(\\d+)'").matcher(pipeline);

        assertThat(values.find() && count.find()).isTrue();
        assertThat(values.group(1).split(", ")).hasSize(Integer.parseInt(count.group(1)));
        assertThat(pipeline.split("kextproof.jar gate ", -1)).hasSize(2);
        assertThat(pipeline.chars().filter(character -> character == '{').count())
                .isEqualTo(
                        pipeline.chars().filter(character -> character == '}').count());
    }

    @Test
    void the_line_of_shell_that_tells_a_Macs_shard_tells_it_right() throws Exception {
        Matcher line = Pattern.compile("```sh\n( *mac=.*?)```", Pattern.DOTALL).matcher(Recipe.read(Recipe.GUIDE));
        assertThat(line.find()).isTrue();
        Process shell = new ProcessBuilder(
                        "/bin/sh", "-c", "shasum() { sha256sum; }\n" + line.group(1)) // a Mac has shasum
                .start();

        assertThat(new String(shell.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("8/8\n");
    }
}
