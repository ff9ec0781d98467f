package org.yizhan.routing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.Violation;
import org.yizhan.tables.CodeTables.Code;
import org.yizhan.tables.ResourceText;

/**
 * 内容分类: the classes a gateway knows, six digits, two for each of three levels, and which of them take a special path.
 *
 * <p>The official digits are not public: the names are common, the digits each site's own.
 */
public final class ContentClasses {
    private final Map<String, ContentClass> byPrefix;

    /** The way a class takes by itself. */
    public enum SpecialPath {
        NONE,
        /** 检举控告 (Art. 30). */
        ACCUSATION,
        /** 涉法涉诉 (Art. 22). */
        LITIGATION
    }

    /** A class: its code with its names, and its own mark. */
    record ContentClass(Code code, SpecialPath path) {}

    /** What reading a text gave: classes unless something refuses them, and every violation. */
    public record Parsed(@Nullable ContentClasses classes, List<Violation> violations) {}

    private ContentClasses(Map<String, ContentClass> byPrefix) {
        this.byPrefix = Collections.unmodifiableMap(byPrefix);
    }

    /** The classes that come with the gateway. */
    public static ContentClasses builtIn() {
        return Objects.requireNonNull(
                parse(ResourceText.read("/codes/content-classes.csv")).classes());
    }

    /** Reads classes from a table with the columns code, level1, level2, level3, aliases and path. */
    public static Parsed parse(String text) {
        ContentClassesText read = new ContentClassesText();
        read.take(text);
        Map<String, ContentClass> classes = new TreeMap<>();
        read.classes().forEach(one -> classes.put(prefix(one.code().code()), one));
        return new Parsed(read.violations().isEmpty() ? new ContentClasses(classes) : null, read.violations());
    }

    /** The digits of a class that count: 010200 is 0102. */
    static String prefix(String code) {
        String digits = code;
        while (digits.endsWith("00") && digits.length() % 2 == 0) {
            digits = digits.substring(0, digits.length() - 2);
        }
        return digits;
    }

    /** All classes with their names, for those who connect. */
    public List<Code> codes() {
        return byPrefix.values().stream().map(ContentClass::code).toList();
    }

    public boolean knows(String code) {
        return code.length() == 6 && byPrefix.containsKey(prefix(code));
    }

    /** True if a known class begins with these digits. */
    boolean knowsPrefix(String digits) {
        return digits.isEmpty() || byPrefix.containsKey(digits);
    }

    /** The path that the class, or the nearest class above it that has a mark, is marked with. */
    public SpecialPath path(String code) {
        for (String digits = prefix(code); digits.length() >= 2; digits = digits.substring(0, digits.length() - 2)) {
            ContentClass found = byPrefix.get(digits);
            if (found != null && found.path() != SpecialPath.NONE) {
                return found.path();
            }
        }
        return SpecialPath.NONE;
    }
}
