package org.safeharbour.reporting.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests by the people of {@link TestPeople}. */
public final class As {
    private As() {}

    /** A JSON request by this person. */
    public static RequestSpecification person(String name) {
        return given().header(TestPeople.HEADER, name).contentType(ContentType.JSON);
    }
}
