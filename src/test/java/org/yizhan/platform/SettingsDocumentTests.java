package org.yizhan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** docs/settings.md lists every setting of the code with its default, and nothing else. */
class SettingsDocumentTests {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(yizhan\\.[a-z.-]+)` \\| (?:`([^`]*)` )?\\|");
    /** Given in application.yaml, since they build on other settings. */
    private static final Map<String, String> ELSEWHERE = Map.of("yizhan.intake.folder", "${yizhan.data-dir}/folder");

    @Test
    void listEverySettingWithItsDefault() throws Exception {
        assertThat(documented()).isEqualTo(coded());
    }

    private static Map<String, String> documented() throws IOException {
        Map<String, String> settings = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("docs/settings.md")));
        while (row.find()) {
            settings.put(row.group(1), row.group(2) == null ? "" : row.group(2));
        }
        return settings;
    }

    private static Map<String, String> coded() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Map<String, String> settings = new TreeMap<>();
        for (var found : scanner.findCandidateComponents("org.yizhan")) {
            Class<?> type = Class.forName(found.getBeanClassName());
            add(type.getAnnotation(ConfigurationProperties.class).value(), type, settings);
        }
        return settings;
    }

    private static void add(String prefix, Class<?> type, Map<String, String> settings) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + dashed(component.getName());
            if (component.getType().isRecord() && component.getType().getEnclosingClass() != null) {
                add(name, component.getType(), settings);
            } else {
                settings.put(name, ELSEWHERE.getOrDefault(name, defaultOf(type, component)));
            }
        }
    }

    private static String defaultOf(Class<?> type, RecordComponent component) {
        for (var parameter : type.getDeclaredConstructors()[0].getParameters()) {
            DefaultValue value = parameter.getAnnotation(DefaultValue.class);
            if (parameter.getName().equals(component.getName()) && value != null) {
                return String.join(",", value.value());
            }
        }
        return "";
    }

    private static String dashed(String name) {
        String dashed = name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
        return ConfigurationPropertyName.of(dashed).toString();
    }
}
