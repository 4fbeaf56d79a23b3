package io.github.kextproof.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A health listing as {@code mdatp} might print it, made up field by field, which knows what it says.
 *
 * @param camelCase as {@code mdatp --health} writes names
 * @param enabled as printed
 * @param available as printed
 * @param others further lines: names in snake_case and values
 * @param managed whether the two carry [managed]
 * @param column where the colon stands
 */
public record HealthListing(
        boolean camelCase, String enabled, String available, List<String> others, boolean managed, int column) {
    /** How a reading may be printed. */
    public static final List<String> READINGS =
            List.of("true", "false", "1", "0", "unavailable", "null", "N/A", "\"true\"", "\"false\"");

    /** Other fields of a real listing. */
    public static final List<String> OTHERS = List.of(
            "healthy=true",
            "health_issues=[\"missing license\"]",
            "health_issues=[]",
            "licensed=true",
            "licensed=maybe",
            "engine_version=\"1.1.19300.3\"",
            "app_version=\"101.70.19\"",
            "org_id=\"\"",
            "log_level=\"info\"",
            "product_expiration=Dec 29, 2022 at 09:48:37 PM",
            "cloud_enabled=true",
            "passive_mode_enabled=false",
            "real_time_protection_subsystem=\"kernel_extension\"",
            "network_events_subsystem=unavailable",
            "tamper_protection=\"audit\"[managed]",
            "definitions_updated_minutes_ago=5",
            "definitions_status=\"up_to_date\"",
            "edr_device_tags=[]",
            "full_disk_access_enabled=true");

    static HealthListing any(RandomGenerator random) {
        List<String> others = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            others.add(OTHERS.get(random.nextInt(OTHERS.size())));
        }
        // Mostly one of the four pairs that matter most.
        int readings = random.nextInt(8) == 0 ? READINGS.size() : 2;
        return new HealthListing(
                random.nextInt(3) == 0,
                READINGS.get(random.nextInt(readings)),
                READINGS.get(random.nextInt(readings)),
                others,
                random.nextInt(8) == 0,
                random.nextBoolean() ? 40 : 44);
    }

    /** Whether both readings say true. */
    public boolean saysFull() {
        return saysTrue(enabled) && saysTrue(available);
    }

    private static boolean saysTrue(String value) {
        return value.equals("1") || value.contains("true");
    }

    public String text() {
        StringBuilder text = new StringBuilder(512);
        if (others.contains("licensed=maybe")) {
            text.append("ATTENTION: No license found. Contact your administrator for help.\n");
        }
        for (String field : fields()) {
            int equals = field.indexOf('=');
            int start = text.length();
            text.append(name(field.substring(0, equals)));
            while (text.length() - start < column) {
                text.append(' ');
            }
            text.append(": ").append(field, equals + 1, field.length()).append('\n');
        }
        return text.toString();
    }

    /** The same as {@code --output json} gives it: camelCase, every second value as an object. */
    public String json() {
        StringBuilder json = new StringBuilder(512).append('{');
        for (String field : new LinkedHashSet<>(fields())) {
            int equals = field.indexOf('=');
            String name = camel(field.substring(0, equals));
            if (json.indexOf("\"" + name + "\"") < 0) {
                json.append(json.length() > 1 ? "," : "")
                        .append('"')
                        .append(name)
                        .append("\":");
                String value = jsonValue(
                        field.substring(equals + 1).replace("[managed]", "").strip());
                json.append(name.length() % 2 == 0 ? "{\"value\":" + value + ",\"managed\":" + managed + "}" : value);
            }
        }
        return json.append("}\n").toString();
    }

    private static String jsonValue(String value) {
        boolean bare = value.startsWith("\"")
                || value.startsWith("[")
                || Arrays.asList("true", "false", "null", "0", "1", "5").contains(value);
        return bare ? value : "\"" + value + "\"";
    }

    private List<String> fields() {
        String mark = managed ? " [managed]" : "";
        List<String> fields = new ArrayList<>(others);
        fields.add(others.size() / 2, "real_time_protection_available=" + available + mark);
        fields.add(others.size() / 3, "real_time_protection_enabled=" + enabled + mark);
        return fields;
    }

    private String name(String snake) {
        return camelCase ? camel(snake) : snake;
    }

    private static String camel(String snake) {
        StringBuilder camel = new StringBuilder();
        for (int i = 0; i < snake.length(); i++) {
            char c = snake.charAt(i);
            camel.append(c == '_' ? Character.toUpperCase(snake.charAt(++i)) : c);
        }
        return camel.toString();
    }
}
