create schema plain_saga;

create table plain_saga.orders (
    correlation_id uuid primary key,
    current_state text not null,
    user_id uuid not null,
    amount bigint not null,
    authorization_id text,
    tracking_number text
);

create table plain_saga.inbox (
    message_id uuid not null,
    consumer_id uuid not null,
    received timestamptz not null,
    primary key (message_id, consumer_id)
);

create table plain_saga.outbox (
    id bigint generated always as identity primary key,
    message_id uuid not null,
    conversation_id uuid,
    correlation_id uuid,
    initiator_id uuid,
    source text,
    destination text not null,
    content_type text not null,
    message_type text not null,
    headers text not null,
    body text not null
);
