package org.safeharbour.notice.correspondence;

import static io.restassured.RestAssured.given;
import static org.safeharbour.notice.House.post;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.safeharbour.notice.House;

/** The way of a letter into the house, with the letters of the seeds. */
final class Road {
    static final String NOTICES = "/api/v1/notices/";
    private static final Path LETTERS = Path.of("src/test/resources/letters");

    private Road() {}

    /** Uploads a letter of the seeds as it is. */
    static ValidatableResponse upload(String letter, String receivedAt) {
        var request = given().header("X-Test-Person", "analyst")
                .multiPart("file", letter, bytes(letter), "application/octet-stream");
        if (receivedAt != null) {
            request.multiPart("receivedAt", receivedAt);
        }
        return request.post("/api/v1/intake").then().statusCode(201);
    }

    /** Uploads a letter and files it with these corrections. */
    static ValidatableResponse file(String letter, String receivedAt, String corrections) {
        String id = upload(letter, receivedAt).extract().path("id");
        return post("analyst", "/api/v1/intake/" + id + "/notice", corrections);
    }

    /** Uploads a letter and files it as read but for its reference, so that tests do not meet. */
    static String notice(String letter, String receivedAt) {
        return file(letter, receivedAt, "{\"reference\": \"" + House.reference() + "\"}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Calls the officer back. */
    static void verify(String notice, String contact) {
        post(
                        "analyst",
                        NOTICES + notice + "/verification",
                        "{\"method\": \"CALL_BACK\", \"contactId\": \"" + contact + "\", \"note\": \"called back\"}")
                .statusCode(200);
    }

    private static byte[] bytes(String letter) {
        try {
            return Files.readAllBytes(LETTERS.resolve(letter));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
