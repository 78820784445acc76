package org.safeharbour.notice.intake.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verbs and points of demands, in English and Hindi. */
class DemandsTest {
    private static final Platform CHIRP = new Platform("chirp.example", "media.chirp.example", "chrp.example");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You are requested to remove the posts below. | REMOVE",
                "You are hereby directed to block the accounts. | BLOCK",
                "Please take them down and do not let the same account post again. | REMOVE",
                "You are further directed to appear before the Commission on 28.09.2022. | APPEAR",
                "Kindly furnish the number of posts deleted. | COUNT",
                "You are requested to furnish your response on your plans. | EXPLAIN",
                "It is requested that the accounts be suspended and the data be preserved. | BLOCK PRESERVE",
                "You shall submit an action taken report. | REPORT",
                "Chirp shall inform the authority of the removal. | REPORT",
                "You are directed to state how many reports were received. | COUNT",
                "We request you to disable the handle @tst_a. | BLOCK",
                "You are directed to nominate an officer and furnish the logs. | DISCLOSE",
                "आपसे अनुरोध है कि नीचे दिए गए समूहों को हटाएँ। | REMOVE",
                "उक्त खातों को ब्लॉक करें। | BLOCK",
                "जानकारी उपलब्ध कराएँ। | DISCLOSE",
                "समस्त डेटा सुरक्षित रखें। | PRESERVE",
                "हटाए गए पोस्ट की संख्या बताएँ। | COUNT",
                "1. Suspend the account @tst_a and preserve its contents.#2. Explain why it was not reported. | 1:BLOCK 1:PRESERVE 2:EXPLAIN"
            })
    void requestsHaveTypes(String text, String types) {
        assertThat(asked(text.replace('#', '\n'))).isEqualTo(types);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please refer to our letter.",
                "An early reply is solicited.",
                "The contents shall be kept strictly confidential.",
                "Do not inform the user.",
                "The SHO is requested to preserve the scene.",
                "Whereas the Commission is empowered to inquire into the matter;",
                "Subject: Request to block accounts",
                "The posts were removed by you in 2020."
            })
    void otherSentencesAskNothing(String text) {
        assertThat(asked(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You are directed to (i) block the accounts; (ii) preserve the data and (iii) furnish the details. | i:BLOCK ii:PRESERVE iii:DISCLOSE",
                "Furnish the following:#1. E-mail address of the user.#2. Reasons for the delay.#3. Number of such posts. | 1:DISCLOSE 2:EXPLAIN 3:COUNT",
                "You are directed to furnish:#(a) name of the user;#(b) why it was not reported. | a:DISCLOSE b:EXPLAIN",
                "निम्न जानकारी दें:#(क) उक्त खातों का विवरण।#(ख) डेटा सुरक्षित रखें। | क:DISCLOSE ख:PRESERVE",
                "The links found are:#1. https://chirp.example/tst_a/status/1#2. https://chirp.example/tst_b/status/2#You are requested to remove them. | REMOVE",
                "Directions:#(a) Respondent No. 2 shall block the site.#(b) Respondent No. 1 shall disable access to the posts. | b:REMOVE"
            })
    void pointsKeepTheirNumbers(String text, String demands) {
        assertThat(asked(text.replace('#', '\n'))).isEqualTo(demands);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E-mail address used to create each of the handles | EMAIL",
                "IP address from which the material was shared | UPLOAD_IP",
                "Login IP logs of the account | LOGIN_IPS",
                "registration details of the account | NAME,EMAIL,PHONE,SIGNUP_AT,SIGNUP_IP",
                "registration details (name and mobile number) | NAME,PHONE",
                "certificate u/s 65B | CERTIFICATE",
                "all private messages | MESSAGES"
            })
    void dataCategoriesAreNamed(String demand, String categories) {
        assertThat(DataCategories.in(demand).stream().map(Enum::name).collect(Collectors.joining(",")))
                .isEqualTo(categories);
    }

    private static String asked(String text) {
        return Demands.in(Points.broken(text), CHIRP).stream()
                .map(found ->
                        (found.value().number() == null ? "" : found.value().number() + ":")
                                + found.value().clause().type())
                .collect(Collectors.joining(" "));
    }
}
