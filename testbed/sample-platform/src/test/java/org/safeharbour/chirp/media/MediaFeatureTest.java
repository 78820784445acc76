package org.safeharbour.chirp.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.chirp.Caller;

@QuarkusTest
class MediaFeatureTest {

    @TestHTTPResource("/")
    URI base;

    private Caller caller;
    private String handle;
    private String post;
    private String picture;
    private String plainPost;

    @BeforeEach
    void aPostWithAPicture() {
        caller = new Caller(base);
        handle = Caller.freshHandle();
        JsonNode posts = caller.open(
                        "{\"handle\":\"%s\",\"posts\":[{\"text\":\"look\",\"image\":{\"seed\":42}},{\"text\":\"plain\"}]}"
                                .formatted(handle))
                .at("/0/posts");
        post = posts.at("/0/url").asText();
        picture = posts.at("/0/media").asText();
        plainPost = posts.at("/1/url").asText();
        assertThat(posts.at("/1/media").isNull()).isTrue();
    }

    @Test
    void thePictureIsAPngThatIsShownOnThePages() throws IOException {
        byte[] png = given().get(path())
                .then()
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .asByteArray();

        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(Drawing.WIDTH);
        assertThat(image.getHeight()).isEqualTo(Drawing.HEIGHT);
        given().get(URI.create(post).getPath()).then().body(containsString("<img class=\"picture\" src=\"" + path()));
        given().get("/" + handle).then().body(containsString(path()));
        given().get(URI.create(plainPost).getPath()).then().body(not(containsString("<img")));
    }

    @Test
    void theSameSeedGivesTheSamePictureAndAnotherAnother() {
        assertThat(Drawing.of(42).sha256()).isEqualTo(Drawing.of(42).sha256());
        assertThat(Drawing.of(42).sha256()).isNotEqualTo(Drawing.of(43).sha256());
    }

    @Test
    void theSnapshotNamesAddressAndHashOfThePicture() throws Exception {
        byte[] png = given().get(path()).asByteArray();
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png));

        JsonNode media = snapshot("POST", post).at("/post/media");
        assertThat(media.get("url").asText()).isEqualTo(picture);
        assertThat(media.get("sha256").asText()).isEqualTo(hash);
        assertThat(media.get("bytes").asInt()).isEqualTo(png.length);
        assertThat(snapshot("ACCOUNT", "@" + handle).get("posts").findValuesAsText("sha256"))
                .containsExactly(hash);
        assertThat(snapshot("POST", plainPost).at("/post/media").isNull()).isTrue();
    }

    @Test
    void theSnapshotStillNamesItAfterTheRemoval() throws IOException {
        act("REMOVE_CONTENT", true, "POST", post);

        assertThat(snapshot("POST", post).at("/post/media/url").asText()).isEqualTo(picture);
    }

    @Test
    void aRemovedPostsPictureIsUnavailableAndComesBackWithIt() {
        act("REMOVE_CONTENT", true, "POST", post);
        given().get(path()).then().statusCode(451).contentType("application/problem+json");

        act("REMOVE_CONTENT", false, "POST", post);
        given().get(path()).then().statusCode(200);
    }

    @Test
    void aSuspendedAccountsPicturesAreUnavailable() {
        act("BLOCK_ACCOUNT", true, "ACCOUNT", "@" + handle);

        given().get(path()).then().statusCode(451).body("type", containsString("unavailable-for-legal-reasons"));
    }

    @Test
    void aFrozenAccountsPicturesStay() {
        act("FREEZE", true, "ACCOUNT", "@" + handle);

        given().get(path()).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/media/1.png", "/media/x.png", "/media/999999999999999999.png", "/media/"})
    void whatNeverWasIs404(String path) {
        given().get(path).then().statusCode(404);
    }

    private String path() {
        return URI.create(picture).getPath();
    }

    private JsonNode snapshot(String kind, String value) throws IOException {
        JsonNode item = caller.ask(
                        "snapshots",
                        "{\"items\":[{\"actionId\":\"%s\",\"target\":{\"kind\":\"%s\",\"value\":\"%s\"}}]}"
                                .formatted(UUID.randomUUID(), kind, value))
                .at("/items/0");
        return Caller.JSON.readTree(
                Base64.getDecoder().decode(item.get("content").asText()));
    }

    private void act(String measure, boolean applied, String kind, String value) {
        caller.ask(
                "actions",
                "{\"items\":[{\"actionId\":\"%s\",\"measure\":\"%s\",\"applied\":%s,\"target\":{\"kind\":\"%s\",\"value\":\"%s\"}}]}"
                        .formatted(UUID.randomUUID(), measure, applied, kind, value));
    }
}
