*** Settings ***
Documentation       The first journey, by the people themselves: register, verify, found, approve, work, be found by nobody else.
Resource            registering.resource
Resource            founding.resource
Resource            working.resource

Suite Setup         Open The Site
Suite Teardown      Close The Site


*** Test Cases ***
A teacher registers and is at work at once
    Uxía sits down
    She takes the first step
    She confirms her address
    She names her school
    She writes of languages and ideas
    Her desktop is open

A newcomer is told what has to wait
    Uxía sits down
    She begins a draft
    It cannot be sent, and she reads why
    Teachers are not open to her, and she reads why

The office of Spain verifies her
    The officer of Spain sits down
    He comes to the queue    ${SPANISH_OFFICER}    Spain
    He verifies her
    Uxía sits down
    She reads that she is verified

Two teachers become contacts
    Uxía sits down
    She finds her colleague and asks him
    Józef sits down
    He says yes

They found a project
    Uxía sits down
    She chooses the second founder
    She writes the project, and it is kept while she writes
    She submits it
    Józef sits down
    He reads it and accepts

Both offices sign
    The officer of Spain sits down
    He signs    Checklist
    Uxía sits down
    The project is    Signed by one office
    The officer of Poland sits down
    He comes to the queue    ${POLISH_OFFICER}    Poland
    He signs    yours is the last signature
    Uxía sits down
    The running project is    Active

Both enter the TwinSpace
    Józef sits down
    He enters the TwinSpace
    Uxía sits down
    She enters the TwinSpace

The first journal entry brings the label
    Uxía sits down
    She writes the first journal entry
    The running project is    Active, with eTwinning label
    The label is a PDF whose code leads to the check page

One pupil is let in and reads a page
    Uxía sits down
    She lets a pupil in
    She writes a page for all members
    She writes a page for teachers only
    The pupil sits down
    She comes in at the door of pupils
    She reads the page
    She is kept out of everything else
    Pages for teachers are not there for her

A visitor sees what is public, and nothing else
    A visitor sits down
    The project is found and names no person
    What belongs to members is not there
    The check page names no person
