*** Settings ***
Documentation       Two teachers and two pupils work in their TwinSpace, each at a browser of their own and
...                 nobody with a mouse; then a page goes public.
Resource            together.resource

Suite Setup         Open The Site
Suite Teardown      Close The Site


*** Variables ***
${BY_KEYBOARD}      ${True}


*** Test Cases ***
The teachers come in and write a page
    Ana sits down
    A teacher comes in    ${ANA}
    She writes a page
    She makes an album
    She opens a forum
    Jan sits down
    A teacher comes in    ${JAN}
    He opens a thread
    He puts a meeting into the calendar
    He pins one for the teachers
    He opens an online meeting and joins
    He opens a chat

The pupils come in and take part
    Eva sits down
    A pupil comes in    ${EVA}    ${EVA_PASSWORD}    Eva
    She puts a picture into the album
    A pupil answers    Eleven branches and a football.    one boat with sand
    She takes part in the chat
    She pins a note
    She does not know of the board of the teachers
    She does not know of the online meeting
    Iga sits down
    A pupil comes in    ${IGA}    ${IGA_PASSWORD}    Iga
    A pupil answers    Only ice.    Eleven branches
    She finds the meeting and its link

The teachers see what the pupils have done
    Jan sits down
    He sees the picture
    He reads in the chat what she wrote

A page goes public after a look at it
    Ana sits down
    She opens the TwinSpace to the world
    She looks at it as a visitor does
    A visitor sits down
    He reads the page and finds nothing else
