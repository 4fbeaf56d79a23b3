package io.github.kextproof.stub.shell;

import io.github.kextproof.stub.files.Errno;
import io.github.kextproof.stub.files.MacFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The shell's commands that change what runs next. */
final class Flow {
    private Flow() {}

    static int exit(Builtin.Call call) {
        List<String> arguments = call.arguments();
        if (arguments.isEmpty()) {
            return call.state().exit(call.state().status());
        }
        if (!arguments.get(0).matches("-?[0-9]{1,9}")) {
            call.refuse(arguments.get(0), "numeric argument required");
            return call.state().exit(255);
        }
        return call.state().exit(Integer.parseInt(arguments.get(0)) & 0xff);
    }

    static int exec(Builtin.Call call) throws InterruptedException {
        if (call.arguments().isEmpty()) {
            return 0;
        }
        return call.state().exit(call.shell().launch(call.arguments(), Map.of(), call.io()));
    }

    static int eval(Builtin.Call call) throws InterruptedException {
        return call.shell().run(String.join(" ", call.arguments()), call.io());
    }

    static int source(Builtin.Call call) throws InterruptedException {
        if (call.arguments().isEmpty()) {
            return call.refuse("usage", "filename argument required");
        }
        String name = call.arguments().get(0);
        MacFiles files = call.shell().surroundings().files();
        try (InputStream in = files.as(call.state().account().name())
                .read(files.real(name, call.state().directory()))) {
            return call.shell().run(new String(in.readAllBytes(), StandardCharsets.UTF_8), call.io());
        } catch (IOException e) {
            call.refuse(name, Errno.words(e).toLowerCase(Locale.ROOT));
            return call.isZsh() ? 127 : 1;
        }
    }
}
