package org.safeharbour.gateway.outside;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Forms of the pages, as a browser sends them. */
public final class Forms {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]{20,})\"");

    private Forms() {}

    /** The token that a page's forms carry. */
    public static String token(String page) {
        var shown = given().get(page).then().statusCode(200).extract().asString();
        var matcher = TOKEN.matcher(shown);
        assertThat(matcher.find()).as("a form on " + page).isTrue();
        return matcher.group(1);
    }

    /** A form of a page, with its token. */
    public static RequestSpecification filled(String page) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded")
                .formParam("token", token(page));
    }

    /** Addresses of all forms below a path that change something, as the endpoint table lists them. */
    public static List<String> below(String path) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/endpoints.txt")).stream()
                .filter(line -> line.startsWith("POST   " + path))
                .map(line -> line.split("\\s+", -1)[1])
                .map(template -> template.replace("{slug}", "ifso")
                        .replaceAll("\\{[a-z]+}", "01930000-0000-7000-8000-000000000001"))
                .toList();
    }
}
