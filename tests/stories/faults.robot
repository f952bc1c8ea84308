*** Settings ***
Documentation       What the other stories rely on is shown to fail where a page is wrong.
Resource            people.resource

Suite Setup         Open The Site
Suite Teardown      Close The Site
Test Template       Is Found Out


*** Test Cases ***                   PAGE    BY    WITH THESE WORDS
A picture without words              <img src="mark.png">    Page Should Be Accessible    *image-alt*
Words too pale                       <p style="color:#bbb;background:#fff">Pale</p>    Page Should Be Accessible    *color-contrast*
A field without a label              <input type="text">    Page Should Be Accessible    *label*
A link without a word                <a href="/"></a>    Page Should Be Accessible    *link-name*
A page wider than the screen         <p style="width:3000px">Wide</p>    Nothing Should Stick Out    *
A name that may not be there         <p hidden="hidden">Szpyra</p>    A Name Is Not There    *contains*


*** Keywords ***
Is Found Out
    [Arguments]    ${wrong}    ${by}    ${words}
    Go To The Page    accessibility
    Evaluate JavaScript    css=main    (main, wrong) => { main.innerHTML = '<h1>Wrong</h1>' + wrong }    arg=${wrong}
    Run Keyword And Expect Error    ${words}    ${by}

A Name Is Not There
    It does not say    Uxía    Szpyra
