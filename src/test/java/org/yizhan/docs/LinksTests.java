package org.yizhan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yizhan.messages.Violation;

/** What the pages point to exists: files, codes, headings. A page that points to nothing teaches nothing. */
class LinksTests {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]\\d{3}\\b");
    private static final Pattern RANGE = Pattern.compile("\\b([A-Z])(\\d{3})[-–~至]\\1?(\\d{3})\\b");
    private static final Set<String> CODES =
            Rules.all().stream().map(Violation.Rule::code).collect(Collectors.toSet());

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String folder : List.of("docs", "schemas", "examples", "docker")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
            }
        }
        pages.add(Path.of("README.md"));
        pages.add(Path.of("README.zh-CN.md"));
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        List<String> broken = LINK.matcher(withoutCode(Files.readString(page)))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.matches("(https?|mailto):.*"))
                .filter(target -> !leadsSomewhere(page, target))
                .toList();
        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(Path page, String target) {
        String[] parts = target.split("#", 2);
        Path folder = page.toAbsolutePath().getParent();
        Path file = parts[0].isEmpty() ? page.toAbsolutePath() : folder.resolve(parts[0]);
        if (!Files.exists(file)) {
            return false;
        }
        return parts.length == 1
                || !file.toString().endsWith(".md")
                || anchors(file).contains(parts[1]);
    }

    /** As the usual renderers make them of headings. */
    private static Set<String> anchors(Path page) {
        try (Stream<String> lines = Files.lines(page)) {
            return lines.filter(line -> line.startsWith("#"))
                    .map(line -> line.replaceFirst("^#+\\s*", "")
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N} _-]", "")
                            .replace(' ', '-'))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A code that a page explains is one that a receipt can carry; ranges have real ends. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyCodeIsOneOfTheRules(Path page) throws IOException {
        String text = Files.readString(page);
        Set<String> named = new TreeSet<>(
                CODE.matcher(text).results().map(MatchResult::group).toList());
        RANGE.matcher(text).results().forEach(range -> named.add(range.group(1) + range.group(3)));
        named.removeIf(code -> !code.matches("[ACDKX].*"));
        assertThat(CODES).containsAll(named);
    }

    @Test
    void thereAreManyPages() throws IOException {
        assertThat(pages()).hasSizeGreaterThan(30);
    }

    private static String withoutCode(String text) {
        return text.replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "");
    }
}
